package care.milkway.database;

import static org.assertj.core.api.Assertions.assertThat;

import care.milkway.testing.TestDatabase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The comment that saves a start its questions. */
class MigrationMarkTests {

    private DatabaseLogins logins;
    private JdbcClient database;

    @BeforeEach
    void aDatabaseOfThisProgram() {
        logins = TestDatabase.fresh();
        Migrated.by(logins);
        database = JdbcClient.create(TestDatabase.administrator(logins));
    }

    private String mark() {
        return database.sql("select obj_description(to_regnamespace('identity'), 'pg_namespace')")
                .query(String.class)
                .single();
    }

    @Test
    void aMarkOfAnotherProgramIsReplaced() {
        var right = mark();
        database.sql("comment on schema identity is 'migrated by another program'")
                .update();
        Migrated.by(logins);
        assertThat(mark()).isEqualTo(right);
    }

    /** Complaint: of several programs that started on one database after an update, some could stop with "tuple concurrently updated". */
    @Test
    void manyMaySetItAtOnce() throws Exception {
        var mark = new MigrationMark(Migrations.MODULES, TestDatabase.administrator(logins));
        var together = new CyclicBarrier(8);
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        var threads = IntStream.range(0, 8)
                .mapToObj(_ -> Thread.ofPlatform().start(() -> {
                    try {
                        for (int round = 0; round < 5; round++) {
                            together.await();
                            mark.set();
                        }
                    } catch (Exception failure) {
                        failures.add(failure);
                        together.reset();
                    }
                }))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(failures).isEmpty();
        assertThat(mark.stands()).isTrue();
    }
}
