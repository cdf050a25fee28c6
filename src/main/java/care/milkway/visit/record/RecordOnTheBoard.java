package care.milkway.visit.record;

import care.milkway.scheduling.board.FactTable;
import care.milkway.scheduling.board.VisitFact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** All that the desk's board knows of a record: since when she is treated, and since when it is signed. */
@Configuration(proxyBeanMethods = false)
class RecordOnTheBoard {

    @Bean
    static FactTable treatedOnTheBoard() {
        return FactTable.of(VisitFact.TREATED, "visit.draft", "treated_at");
    }

    @Bean
    static FactTable signedOnTheBoard() {
        return FactTable.of(VisitFact.SIGNED, "visit.draft", "signed_at");
    }
}
