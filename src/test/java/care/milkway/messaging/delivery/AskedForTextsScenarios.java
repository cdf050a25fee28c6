package care.milkway.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.clinic.Mode;
import care.milkway.eligibility.Evidence;
import care.milkway.identity.Actor;
import care.milkway.kernel.AppointmentId;
import care.milkway.messaging.reminder.ReminderRound;
import care.milkway.patient.Contact;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Scheduling;
import care.milkway.scheduling.availability.DayPart;
import care.milkway.scheduling.availability.Search.Preferences;
import care.milkway.scheduling.reminder.VisitAnswers;
import care.milkway.scheduling.waitlist.FreedTimeOffers;
import care.milkway.scheduling.waitlist.JoinResult;
import care.milkway.scheduling.waitlist.WaitingEntry.Ended;
import care.milkway.scheduling.waitlist.WaitingList;
import care.milkway.scheduling.waitlist.WaitingList.Place;
import care.milkway.scheduling.waitlist.WantedTimes;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** She says that she wants text messages where she gives her number: when she books, and when she waits for a time. */
class AskedForTextsScenarios extends AtTheTextingProvider {

    private static final String SCAR = "CESAREAN_SCAR_RELEASE";

    @Autowired
    Reception reception;

    @Autowired
    Scheduling scheduling;

    @Autowired
    VisitAnswers answers;

    @Autowired
    ReminderRound reminders;

    @Autowired
    WaitingList waiting;

    @Autowired
    FreedTimeOffers freed;

    @Autowired
    JdbcClient jdbc;

    private MvcTestResult books(AppointmentId hold, String phone, boolean ticked) {
        var form = browser.post()
                .uri("/en/toronto/holds/" + hold.value() + "/appointment")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("name", Reception.MAYA.name())
                .param("email", Reception.MAYA.email())
                .param("phone", phone);
        return (ticked ? form.param("text", "yes") : form).exchange();
    }

    private boolean byText(AppointmentId visit) {
        return new Actor.Visitor()
                .doing(() -> answers.of(reception.toronto().id(), visit))
                .byText();
    }

    @Test
    void theFormAsksAndNothingIsTickedForHer() throws Exception {
        var hold = reception.held(Reception.MAYA, LocalDate.of(2026, 3, 9));
        assertThat(browser.get().uri("/en/toronto/holds/" + hold.value()))
                .bodyText()
                .contains("Remind me by text message too")
                .containsPattern("name=\"text\" value=\"yes\">");
        assertThat(books(hold, "416 555 0199", false)).hasStatus(302);
        assertThat(byText(hold)).isFalse();
    }

    @Test
    void whoTickedItWhenSheBookedIsRemindedByText() throws Exception {
        var hold = reception.held(Reception.MAYA, LocalDate.of(2026, 3, 10));
        assertThat(books(hold, "416 555 0199", true)).hasStatus(302);
        assertThat(byText(hold)).isTrue();
        var booked = (Booked) new Actor.Visitor()
                .doing(() -> scheduling.find(reception.toronto().id(), hold))
                .orElseThrow();
        reception.confirm(booked);
        clock.set(booked.plan().visit().start().minus(Duration.ofDays(2)));
        reminders.remind();
        send();
        assertThat(PROVIDER.taken()).singleElement().satisfies(text -> assertThat(text)
                .containsEntry("To", "+14165550199"));
    }

    @Test
    void whoBooksWeeklyVisitsIsAskedOnceForAllOfThem() throws Exception {
        var address = "/en/los-angeles/series";
        var list = body(browser.get().uri(address).param("service", "POSTPARTUM_PHYSICAL_THERAPY"));
        var time =
                found("name=\"time\"[^>]*value=\"([^\"]+)\"", list).getFirst().group(1);
        var weeks = body(browser.get()
                .uri(address)
                .param("service", "POSTPARTUM_PHYSICAL_THERAPY")
                .param("time", time));
        assertThat(weeks).contains("Remind me by text message too");
        var form = browser.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("name", "Tessa Lindqvist")
                .param("email", "tessa@families.example")
                .param("phone", "213 555 0142")
                .param("text", "yes");
        found("type=\"(?:hidden|radio)\" name=\"([^\"]+)\" value=\"([^\"]+)\"", weeks)
                .forEach(field -> form.param(field.group(1), field.group(2)));
        assertThat(form.exchange()).hasStatus(302);
        assertThat(jdbc.sql("""
                        select count(*) from scheduling.reminder_choice c
                        join scheduling.appointment a using (clinic_id, appointment_id)
                        where c.by_text and a.series_id is not null""").query(Integer.class).single()).isEqualTo(6);
    }

    private static String body(MockMvcTester.MockMvcRequestBuilder request) throws Exception {
        return request.exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<MatchResult> found(String pattern, String page) {
        return Pattern.compile(pattern).matcher(page).results().toList();
    }

    @Test
    void aTickWithoutANumberThatTakesTextsIsAskedAboutAndStaysTicked() throws Exception {
        var hold = reception.held(Reception.MAYA, LocalDate.of(2026, 3, 11));
        for (var phone : new String[] {"", "555 0199"}) {
            var again = books(hold, phone, true);
            assertThat(again).hasStatus(422);
            assertThat(again)
                    .bodyText()
                    .contains("For text messages we need a mobile number")
                    .containsPattern("name=\"text\" value=\"yes\" checked");
        }
    }

    @Test
    void aFreedTimeIsTextedToWhoAskedForItAndNotAfterStop() throws Exception {
        var visit = reception.book(Reception.AMELIE, SCAR, LocalDate.of(2026, 3, 12), Preferences.NONE);
        var place = waits(Reception.MAYA, visit, true);
        reception.cancel(visit);
        freed.offer();
        send();
        assertThat(PROVIDER.taken()).singleElement().satisfies(text -> assertThat(text.get("Body"))
                .contains("a time is free", "https://clinic.example/en/", "STOP")
                .doesNotContainIgnoringCase("scar"));

        PROVIDER.forget();
        answer("stop", "+14165550199", true);
        var offer = new Actor.Visitor()
                .doing(() -> waiting.find(place.entry().clinic(), place.entry().id()))
                .orElseThrow()
                .offers()
                .getFirst();
        new Actor.Visitor().doing(() -> waiting.refuse(place, offer.id()));
        var other = reception.book(Reception.AMELIE, SCAR, LocalDate.of(2026, 3, 13), Preferences.NONE);
        reception.cancel(other);
        freed.offer();
        send();
        assertThat(PROVIDER.taken()).isEmpty();
    }

    @Test
    void whoAnswersWhileItIsQuietIsNotTextedTheSameOfferLater() throws Exception {
        var visit = reception.book(Reception.AMELIE, SCAR, LocalDate.of(2026, 3, 17), Preferences.NONE);
        var place = waits(Reception.MAYA, visit, true);
        clock.set(Instant.parse("2026-03-03T12:10:00Z")); // ten past seven in Toronto
        reception.cancel(visit);
        freed.offer();
        send();
        assertThat(PROVIDER.taken()).as("it is quiet").isEmpty();
        new Actor.Visitor().doing(() -> waiting.end(place.entry(), Ended.LEFT));
        clock.set(Instant.parse("2026-03-03T13:05:00Z"));
        send();
        assertThat(PROVIDER.taken()).isEmpty();
    }

    @Test
    void whoDidNotAskIsOfferedATimeByEmailOnly() throws Exception {
        var visit = reception.book(Reception.AMELIE, SCAR, LocalDate.of(2026, 3, 16), Preferences.NONE);
        waits(Reception.MAYA, visit, false);
        reception.cancel(visit);
        freed.offer();
        send();
        assertThat(PROVIDER.taken()).isEmpty();
    }

    /** With the same practitioner; she has opened the link in her mailbox. */
    private Place waits(Contact who, Booked visit, boolean byText) {
        var clinic = reception.toronto();
        var practitioner = clinic.practitioner(visit.plan().practitioner()).map(each -> each.key());
        var wanted = new WantedTimes(
                Mode.IN_PERSON,
                practitioner,
                Optional.empty(),
                EnumSet.allOf(DayOfWeek.class),
                EnumSet.allOf(DayPart.class),
                LocalDate.of(2026, 3, 20));
        return new Actor.Visitor().doing(() -> {
            var joined = (JoinResult.Done)
                    waiting.join(clinic, clinic.service(SCAR).orElseThrow(), Evidence.NONE, wanted, who, byText);
            var place = waiting.find(clinic.id(), joined.entry().id()).orElseThrow();
            waiting.opened(place);
            return waiting.find(clinic.id(), joined.entry().id()).orElseThrow();
        });
    }
}
