package care.milkway.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.Milkway;
import care.milkway.identity.Actor;
import care.milkway.identity.Work;
import care.milkway.kernel.AppointmentId;
import care.milkway.messaging.Message;
import care.milkway.messaging.Messages;
import care.milkway.messaging.Outbox;
import care.milkway.scheduling.Appointment.Booked;
import care.milkway.scheduling.Scheduling;
import care.milkway.testing.HandClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** Whatever happens in between, every change is told, and each message is taken by one. */
@SpringBootTest(classes = {Milkway.class, Stage.class})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ToldOnceScenarios {

    private final Reception reception;
    private final Messages messages;
    private final Outbox outbox;
    private final Work work;
    private final HandClock clock;
    private final MessagingJobs jobs;
    private final Scheduling scheduling;
    private final JdbcClient jdbc;

    ToldOnceScenarios(
            Reception reception,
            Messages messages,
            Outbox outbox,
            Work work,
            HandClock clock,
            MessagingJobs jobs,
            Scheduling scheduling,
            JdbcClient jdbc) {
        this.reception = reception;
        this.messages = messages;
        this.outbox = outbox;
        this.work = work;
        this.clock = clock;
        this.jobs = jobs;
        this.scheduling = scheduling;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void onAMonday() {
        clock.set(Stage.MONDAY);
    }

    @Test
    void noMessageIsTakenTwiceHoweverManyNodesTake() throws Exception {
        var booked = new HashSet<AppointmentId>();
        for (int i = 0; i < 5; i++) {
            booked.add(reception.book(Reception.MAYA).id());
        }
        Callable<List<Message>> node = () -> {
            var taken = new ArrayList<Message>();
            for (var due : work.across(Actor.Job.MESSAGES, () -> messages.due(Stage.MONDAY, 1000))) {
                var until = Stage.MONDAY.plus(Delivery.LEASE);
                work.in(due.clinic(), Actor.Job.MESSAGES, () -> messages.take(due.message(), Stage.MONDAY, until))
                        .ifPresent(each -> taken.add(each.message()));
            }
            return taken;
        };
        var taken = new ArrayList<Message>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : threads.invokeAll(Collections.nCopies(8, node))) {
                taken.addAll(result.get());
            }
        }
        assertThat(taken).doesNotHaveDuplicates();
        assertThat(taken).extracting(Message::appointment).containsAll(booked);
    }

    @Test
    void whatCouldNotBeToldIsToldLater() throws Exception {
        jdbc.sql("alter table messaging.message rename to broken").update();
        var booked = reception.book(Reception.MAYA);
        jdbc.sql("alter table messaging.broken rename to message").update();
        assertThat(outbox.newest(1000))
                .noneMatch(kept -> kept.message().appointment().equals(booked.id()));

        jobs.tell();
        assertThat(outbox.newest(1000))
                .as("after a pause, so that it keeps no other waiting")
                .noneMatch(kept -> kept.message().appointment().equals(booked.id()));
        clock.pass(Duration.ofMinutes(1));
        jobs.tell();

        assertThat(kept(booked).message().sequence()).isZero();
    }

    @Test
    void whoWritesAMessageAndWhoChangesItsAppointmentDoNotWaitForEachOther() throws Exception {
        var booked = reception.book(Reception.MAYA);
        var clinic = booked.plan().clinic();
        jdbc.sql("delete from messaging.message where appointment_id = ?")
                .param(booked.id().value())
                .update();
        jdbc.sql("insert into messaging.untold values (?, ?, ?)")
                .params(clinic.value(), booked.id().value(), Stage.MONDAY.atOffset(ZoneOffset.UTC))
                .update();
        work.in(clinic, new Actor.LinkHolder(booked.id().value()), () -> {
            scheduling.cancel(clinic, booked.id());
            inAThreadOfItsOwn(() -> {
                jobs.tell();
                assertThat(kept(booked).message().kind()).isEqualTo(Message.Kind.INVITATION);
            });
        });
        assertThat(kept(booked).message().kind()).isEqualTo(Message.Kind.CANCELLATION);
    }

    /** It must not be kept waiting for long. */
    private static void inAThreadOfItsOwn(Runnable task) {
        CompletableFuture.runAsync(task, command -> Thread.ofVirtual().start(command))
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    @Test
    void pausesGrowButNotForever() {
        assertThat(Delivery.pause(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Delivery.pause(5)).isEqualTo(Duration.ofMinutes(16));
        assertThat(Delivery.pause(60)).isEqualTo(Duration.ofHours(6));
    }

    private Message.StoredMessage kept(Booked booked) {
        return outbox.newest(1000).stream()
                .filter(kept -> kept.message().appointment().equals(booked.id()))
                .max(Comparator.comparingInt(kept -> kept.message().sequence()))
                .orElseThrow();
    }
}
