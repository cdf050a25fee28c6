package care.milkway.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a load chooses from, each as likely as the others. */
record Requests(List<Request> all) {

    /** @param body JSON, or empty */
    record Request(String method, String path, String body) {

        static Request get(String path) {
            return new Request("GET", path, "");
        }

        HttpConnection.Answer send(HttpConnection connection) {
            return method.equals("GET") ? connection.get(path) : connection.post(path, body);
        }
    }

    static Requests get(List<String> paths) {
        return new Requests(paths.stream().map(Request::get).toList());
    }

    /** As the script for wrk reads them. */
    Path file() {
        try {
            var lines = all.stream()
                    .map(each -> each.method() + "\t" + each.path() + "\t" + each.body())
                    .toList();
            return Files.write(Bench.FOLDER.resolve("requests.txt"), lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
