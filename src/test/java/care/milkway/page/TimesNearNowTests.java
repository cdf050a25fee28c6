package care.milkway.page;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.kernel.Language;
import care.milkway.testing.MilkwayTest;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A day of the week alone means the one that is near: a device whose calibration ended in July waited since "Wed". */
@MilkwayTest
class TimesNearNowTests {

    @Autowired
    Translations translations;

    @ParameterizedTest
    @CsvSource({
        "2026-07-01T00:00, Jul 1",
        "2026-11-16T09:00, Nov 16",
        "2026-11-17T09:00, Tue",
        "2026-11-23T09:00, Today",
        "2026-11-29T09:00, Sun",
        "2026-11-30T09:00, Nov 30",
    })
    void whatIsMoreThanDaysAwaySaysItsDate(String at, String begins) {
        var now = ZonedDateTime.parse("2026-11-23T08:00-05:00[America/Toronto]");
        var time = ZonedDateTime.parse(at + "-05:00[America/Toronto]").withZoneSameLocal(now.getZone());
        assertThat(translations.in(Language.EN).soon(time, now)).startsWith(begins);
    }
}
