package care.milkway.scheduling.web.calendar;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import care.milkway.scheduling.calendar.CalendarFeeds;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/** A calendar, for whichever program has its address. Nothing is sent again that has not changed. */
@Controller
class FeedFiles {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final CalendarFeeds feeds;

    FeedFiles(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/calendars/{feed}.ics")
    ResponseEntity<String> read(@PathVariable String feed, WebRequest request, HttpServletResponse response) {
        var file = feeds.read(feed).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        var same = request.checkNotModified(file.tag());
        var answer = same ? ResponseEntity.status(304) : ResponseEntity.ok().contentType(CALENDAR);
        // Takes the place of what every page says: a program that kept nothing could not ask whether it has changed.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private");
        answer.eTag(file.tag());
        return same ? answer.build() : answer.body(file.text());
    }
}
