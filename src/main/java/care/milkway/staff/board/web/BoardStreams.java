package care.milkway.staff.board.web;

import care.milkway.kernel.Language;
import care.milkway.scheduling.board.BoardChanges;
import care.milkway.staff.StaffMember;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Keeps open boards up to date. Each is asked anew who it is every few minutes, so whoever has left hears no more. */
@Controller
class BoardStreams {

    private static final Duration LASTS = Duration.ofMinutes(5);

    private final BoardChanges changes;
    private final Clock clock;
    private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();

    BoardStreams(BoardChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /** Tells which visits have changed, by their ids and nothing else. */
    @GetMapping(path = "/{language:en|fr}/staff/board/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> follow(
            @PathVariable Language language,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String last,
            @AuthenticationPrincipal StaffMember member) {
        var emitter = new SseEmitter(LASTS.toMillis());
        var stream = new BoardStream(member.clinic(), emitter, clock);
        open.add(emitter);
        emitter.onCompletion(() -> {
            changes.leave(stream);
            open.remove(emitter);
        });
        emitter.onTimeout(emitter::complete);
        emitter.onError(_ -> emitter.complete());
        changes.watch(stream, last);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header("X-Accel-Buffering", "no") // a proxy passes it on as it comes
                .cacheControl(CacheControl.noStore())
                .body(emitter);
    }

    /** Who waits for the next change does not keep the program from ending. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        open.forEach(SseEmitter::complete);
    }
}
