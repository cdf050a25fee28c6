package care.milkway.page.connection;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.catalina.util.NetMask;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The machines in front of this one whose word about who is asking counts. */
@Component
class Proxies {

    private final List<NetMask> blocks;

    /** @param configured addresses or CIDR blocks with commas between them; empty: there is no proxy */
    Proxies(@Value("${milkway.proxies}") String configured) {
        try {
            blocks = Arrays.stream(configured.split(",", -1))
                    .map(String::strip)
                    .filter(block -> !block.isEmpty())
                    .map(NetMask::new)
                    .toList();
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "MILKWAY_PROXIES is a list of addresses or blocks such as 10.0.0.5, 10.1.0.0/16", wrong);
        }
    }

    boolean none() {
        return blocks.isEmpty();
    }

    boolean include(InetAddress peer) {
        for (var block : blocks) {
            if (block.matches(peer)) {
                return true;
            }
        }
        return false;
    }

    /** As Tomcat's own valve wants them: where no block says how long it is, it takes the whole list for a pattern. */
    String list() {
        return blocks.stream().map(Proxies::withLength).collect(Collectors.joining(","));
    }

    private static String withLength(NetMask block) {
        var text = block.toString();
        if (text.contains("/")) {
            return text;
        }
        return text + (text.contains(":") ? "/128" : "/32");
    }
}
