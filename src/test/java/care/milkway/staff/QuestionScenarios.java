package care.milkway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.messaging.Message;
import care.milkway.messaging.Message.Kind;
import care.milkway.messaging.Outbox;
import care.milkway.patient.PatientId;
import care.milkway.patient.Register;
import care.milkway.patient.question.Questions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A line to the clinic: from the form of its site to who has answered. */
class QuestionScenarios extends AtTheFrontDesk {

    private static final String ASKS = "May I still pump with a sore nipple?";

    private String form() {
        return "/en/" + clinic.slug() + "/questions";
    }

    private StaffBrowser.Answer asks(String email) {
        return asks(Map.of("name", "Maya Okafor", "email", email, "words", ASKS));
    }

    private StaffBrowser.Answer asks(Map<String, String> fields) {
        return new StaffBrowser(port).postWithout(form(), fields);
    }

    private List<Message> mails() {
        return context.getBean(Outbox.class).newest(10_000).stream()
                .map(each -> each.message())
                .filter(each -> each.clinic().equals(clinic.id()))
                .toList();
    }

    private String link() {
        var mail = mails().stream()
                .filter(each -> each.kind() == Kind.QUESTION)
                .findFirst()
                .orElseThrow();
        var link = Pattern.compile("/en/questions/[A-Za-z0-9_-]+").matcher(mail.text());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private String email(PatientId person) {
        return context.getBean(Work.class)
                .in(clinic.id(), Actor.Job.MESSAGES, () -> context.getBean(Register.class)
                        .entry(person))
                .contact()
                .email();
    }

    @Test
    void aQuestionStandsBesideThePersonOnceSheHasOpenedTheLinkInHerMailbox() {
        var maya = desk.person(clinic.id(), "Maya Okafor");
        new Actor.Visitor().doing(() -> context.getBean(Register.class).confirm(clinic.id(), maya));
        var sent = asks(email(maya));
        assertThat(sent.body()).contains("Your question is on its way", "Not for emergencies", "911");
        var robin = robin();
        assertThat(robin.get("/en/staff/questions").body())
                .contains(ASKS, "anybody may have typed this address")
                .doesNotContain("/staff/persons/" + maya.value());
        var hers = new StaffBrowser(port);
        assertThat(hers.get(link()).body()).contains("Is this address yours?");
        assertThat(robin.get("/en/staff/questions").body())
                .as("a mail program that looks at links says nothing for her")
                .doesNotContain("/staff/persons/" + maya.value());
        assertThat(hers.postWithout(link(), Map.of()).body()).contains("Thank you");
        assertThat(robin.get("/en/staff/questions").body())
                .contains("/staff/persons/" + maya.value(), "One question waits");
    }

    @Test
    void noEmailRepeatsTheQuestion() {
        asks("maya-q@families.example");
        assertThat(mails()).extracting(Message::kind).containsExactlyInAnyOrder(Kind.QUESTION, Kind.INBOX);
        assertThat(mails()).allSatisfy(mail -> assertThat(mail.subject() + mail.text() + mail.html())
                .doesNotContain("nipple", "pump", "Okafor"));
    }

    @Test
    void whoAnswersFirstIsNamed() {
        asks("maya-q@families.example");
        var id = context.getBean(Questions.class);
        var asked = new Actor.Visitor().doing(() -> id.inbox(clinic.id())).getFirst();
        var robin = robin();
        assertThat(robin.get("/en/staff/questions").body()).contains("mailto:maya-q@families.example?subject=");
        var done = robin.post("/en/staff/questions/" + asked.id() + "/answer", Map.of());
        assertThat(done.status()).isEqualTo(302);
        assertThat(robin.get("/en/staff/questions").body()).contains("Nobody waits", "Answered by");
        assertThat(new Actor.Visitor().doing(() -> id.answered(clinic.id(), asked.id(), "Somebody Else")))
                .isFalse();
    }

    @Test
    void aScriptFillsNobodysMailbox() {
        for (int time = 0; time < 3; time++) {
            assertThat(asks("Maya-Q@families.example").body()).contains("on its way");
        }
        assertThat(asks("maya-q@families.example").body()).contains("We still have questions of yours");
        var trapped = asks(Map.of(
                "name",
                "Maya Okafor",
                "email",
                "other@families.example",
                "words",
                ASKS,
                "website",
                "http://buy.example"));
        assertThat(trapped.body()).as("it hears what everybody hears").contains("on its way");
        assertThat(mails()).as("two for each of three").hasSize(6);
    }

    @Test
    void whatCantBeReadIsSaidAtItsPlaceAndNothingIsLost() {
        for (var wrong : List.of(
                Map.of("name", "", "email", "m@families.example", "words", ASKS),
                Map.of("name", "Maya", "email", "nowhere", "words", ASKS),
                Map.of("name", "Maya", "email", "m@families.example", "words", "  "),
                Map.of("name", "Maya", "email", "m@families.example", "words", ASKS + "x".repeat(2_000)))) {
            var answer = asks(new HashMap<>(wrong));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("One thing to mend");
        }
        assertThat(mails()).isEmpty();
        assertThat(new StaffBrowser(port).get("/en/questions/" + "A".repeat(64)).status())
                .isEqualTo(404);
        assertThat(new StaffBrowser(port).get(form().replace("/en/", "/fr/")).body())
                .contains("Pas pour les urgences");
    }
}
