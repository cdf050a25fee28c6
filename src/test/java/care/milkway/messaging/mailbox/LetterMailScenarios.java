package care.milkway.messaging.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.kernel.ClinicId;
import care.milkway.referral.Arrival;
import care.milkway.referral.Letter;
import care.milkway.referral.Referrals;
import care.milkway.referral.document.DocumentFault;
import care.milkway.scheduling.BookingNumber;
import care.milkway.scheduling.letter.ProvisionalVisit;
import care.milkway.testing.MilkwayTest;
import care.milkway.testing.Paper;
import jakarta.mail.MessagingException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Parents and doctors e-mail letters to the clinic: each lands where it belongs, or where staff find it. */
@MilkwayTest
class LetterMailScenarios {

    @Autowired
    Referrals referrals;

    @Autowired
    Work work;

    @Autowired
    ApplicationContext context;

    private final LetterMailbox mailbox = new LetterMailbox();
    private ProvisionalVisit visit;

    @BeforeEach
    void mayaHasBooked() {
        visit = new ProvisionalVisit(context);
    }

    @AfterEach
    void theMailboxCloses() {
        mailbox.close();
    }

    private ClinicId clinic() {
        return visit.clinic().id();
    }

    private void mail(String subject, byte[]... attachments) throws MessagingException {
        mailbox.receive(subject, attachments);
    }

    private void read() throws MessagingException {
        mailbox.isReadBy(context, clinic());
    }

    private List<Letter> waiting() {
        return work.in(clinic(), new Actor.Visitor(), referrals::waiting);
    }

    @Test
    void theNumberInTheSubjectSaysWhereALetterBelongs() throws MessagingException {
        mail("Re: your visit, " + BookingNumber.of(visit.booked().id()), Paper.pdf());
        read();
        assertThat(waiting()).singleElement().satisfies(letter -> {
            assertThat(letter.arrival()).isEqualTo(Arrival.MAILBOX);
            assertThat(letter.appointment()).contains(visit.booked().id());
            assertThat(letter.patient()).contains(visit.booked().patient());
            assertThat(letter.file()).isPresent();
        });
        read();
        assertThat(waiting()).as("read again").hasSize(1);
    }

    @Test
    void aLetterWithoutANumberOrWithAnUnknownOneWaitsForWhoeverFindsIt() throws MessagingException {
        mail("a letter for my patient", Paper.photo("jpeg"));
        mail("MW-00000-00000", Paper.pdf());
        read();
        assertThat(waiting()).hasSize(2).allSatisfy(letter -> assertThat(letter.appointment())
                .isEmpty());
    }

    @Test
    void bothPhotosOfALetterAreKept() throws MessagingException {
        mail(BookingNumber.of(visit.booked().id()).toString(), Paper.photo("jpeg"), Paper.photo("png"));
        read();
        assertThat(waiting()).hasSize(2).allSatisfy(letter -> assertThat(letter.appointment())
                .contains(visit.booked().id()));
    }

    @Test
    void whatCantBeKeptIsNotLostEither() throws MessagingException {
        mail(BookingNumber.of(visit.booked().id()).toString(), new byte[] {1, 2, 3});
        mail("only words, " + BookingNumber.of(visit.booked().id()));
        read();
        assertThat(waiting()).singleElement().satisfies(letter -> assertThat(letter.fault())
                .contains(DocumentFault.OTHER_TYPE));
    }
}
