package care.milkway.scheduling.web.api;

import care.milkway.clinic.Treatment;
import care.milkway.eligibility.Verdict;
import care.milkway.kernel.InvalidInput;
import care.milkway.page.Texts;
import care.milkway.scheduling.MoveResult;
import care.milkway.scheduling.availability.Offers;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Expected refusals as RFC 9457 problems. */
final class Refusals {

    private Refusals() {}

    static ResponseEntity<Object> taken(Offers next) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, "somebody else has just taken this time; these are the next");
        problem.setProperty("field", "start");
        problem.setProperty("times", OfferBody.times(next));
        return answer(problem);
    }

    static ResponseEntity<Object> newPrice(MoveResult.NewPrice price) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, "the new time costs something else; send agreedTotal to agree to that");
        problem.setProperty("field", "agreedTotal");
        problem.setProperty("before", price.before());
        problem.setProperty("total", price.now());
        return answer(problem);
    }

    static ResponseEntity<Object> conflict(String field, String sentence) {
        return refused(HttpStatus.CONFLICT, field, sentence);
    }

    static ResponseEntity<Object> invalid(String field, String sentence) {
        return refused(HttpStatus.UNPROCESSABLE_CONTENT, field, sentence);
    }

    static ResponseEntity<Object> notEligible(Verdict verdict, Texts t) {
        return switch (verdict) {
            case Verdict.CheckNeeded _ -> throw checkNeeded();
            case Verdict.AnswersNeeded needed -> throw answersNeeded(needed);
            case Verdict.NotEligible withheld -> {
                var problem =
                        ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, t.get(withheld.reason()));
                problem.setProperty("field", "check");
                problem.setProperty(
                        "alternative",
                        withheld.alternative().map(Treatment::name).orElse(null));
                yield answer(problem);
            }
            case Verdict.Eligible _ -> throw new IllegalArgumentException("eligible is no refusal");
        };
    }

    static InvalidInput answersNeeded(Verdict.AnswersNeeded needed) {
        return new InvalidInput(
                "answers." + needed.missing().getFirst(),
                "this treatment needs an answer that the check does not have");
    }

    static InvalidInput checkNeeded() {
        return new InvalidInput("check", "a finished duct check that is still fresh is needed for this service");
    }

    private static ResponseEntity<Object> refused(HttpStatus status, String field, String sentence) {
        var problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setProperty("field", field);
        return answer(problem);
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
