package care.milkway.bench;

import care.milkway.bench.Report.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** W10: somebody is looked for as one types, over 50,000 people of one clinic, with the policies on. */
final class PersonLoad {

    private static final int PEOPLE = 50_000;
    private static final int SEARCHES = 300;

    private static final String FILL = """
            insert into patient.patient
                (clinic_id, patient_id, name, email, phone, language, baby_born_on, recorded_at, recorded_by)
            select clinic_id, gen_random_uuid(),
                (array['Maya','Priya','Camille','June','Tessa','Rosa','Hana','Leila','Ingrid','Chloé','Nadia','Salome','Grace',
                       'Mina','Wren','Farida'])[1 + n %% 16] || ' '
                || (array['Okafor','Raman','Fortier','Whitaker','Lindqvist','Delgado','Suzuki','Haddad','Bélanger','Petrova',
                          'Adeyemi','Whitlock','Hoshino','Quintero','Nasser','Halvorsen','Aubry','Brandt'])[1 + n / 16 %% 18]
                || chr(97 + n / 288 %% 26) || chr(97 + n / 7488 %% 26),
                'p' || n || '@families.example', '416 555 ' || lpad((n %% 10000)::text, 4, '0'), 'en',
                date '2026-01-01' + n %% 300, now(), 'bench'
            from clinic.clinic, generate_series(1, %d) n where slug = ?""";

    private PersonLoad() {}

    static void measure(Options options, Report report) {
        var clinic = options.data().slugs().getFirst();
        try (var product = options.data().start()) {
            fill(product, clinic);
            var lead = StaffDoor.lead(product, clinic);
            var random = new SplittableRandom(7);
            search(lead, random, SEARCHES);
            var p50 = new ArrayList<Double>();
            var p99 = new ArrayList<Double>();
            for (int run = 0; run < options.runs(); run++) {
                var outcome = Outcome.of(search(lead, random, SEARCHES), 1);
                p50.add(outcome.p50());
                p99.add(outcome.p99());
            }
            report.figure("W10", "p50 of a person search over 50,000, by HTTP", "ms", new Runs(p50));
            report.figure(
                    "W10", "p99 of a person search over 50,000, by HTTP", "ms", new Runs(p99), Target.under(50, " ms"));
        }
    }

    private static void fill(Product product, String clinic) {
        try (var database = product.database()) {
            var known = database.number(
                    "select count(*) from patient.patient join clinic.clinic using (clinic_id) where slug = ?", clinic);
            if (known < PEOPLE) {
                database.update(FILL.formatted(PEOPLE), clinic);
                database.execute("vacuum analyze patient.patient");
            }
        }
    }

    /** A name with a letter wrong or missing, a part of a number, a birth date. */
    private static long[] search(StaffDoor lead, SplittableRandom random, int count) {
        var typed = List.of(
                "okaf",
                "lindqist",
                "belanger",
                "camile fort",
                "priya ramn",
                "suz",
                "hadad le",
                "555 01",
                "416 555 2231",
                "p123@",
                "quintro",
                "2026-03-04",
                "whitlok gra",
                "ade",
                "3 may");
        var times = new Times();
        for (int i = 0; i < count; i++) {
            var began = System.nanoTime();
            var answer = lead.post("/en/staff/phone/search", Map.of("q", typed.get(random.nextInt(typed.size()))));
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("a search answers " + answer.statusCode());
            }
            times.add(System.nanoTime() - began);
        }
        return times.all();
    }
}
