package care.milkway.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a load chooses from, each as likely as the others. */
record Requests(List<Request> all) {

    /**
     * @param cookie name and value, or empty
     * @param body JSON, or empty
     */
    record Request(String method, String path, String cookie, String body) {

        static Request get(String path) {
            return new Request("GET", path, "", "");
        }

        static Request get(String path, String cookie) {
            return new Request("GET", path, cookie, "");
        }

        static Request post(String path, String body) {
            return new Request("POST", path, "", body);
        }

        HttpConnection.Answer send(HttpConnection connection) {
            var headers = cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n";
            return method.equals("GET") ? connection.send("GET", path, headers, "") : connection.post(path, body);
        }
    }

    static Requests get(List<String> paths) {
        return new Requests(paths.stream().map(Request::get).toList());
    }

    /** As the script for wrk reads them. */
    Path file() {
        try {
            var lines = all.stream()
                    .map(each -> each.method() + "\t" + each.path() + "\t" + each.cookie() + "\t" + each.body())
                    .toList();
            return Files.write(Bench.FOLDER.resolve("requests.txt"), lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
