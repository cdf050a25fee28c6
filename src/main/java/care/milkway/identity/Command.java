package care.milkway.identity;

import java.io.PrintStream;
import java.util.List;

/** Something an operator does at the command line, beside the running program: {@code bin/milkway NAME ...}. */
public interface Command {

    /** The word it is called by. */
    String name();

    /**
     * Does it.
     *
     * @param out what the operator reads
     * @return the status the command ends with: 0 if all went well
     */
    int run(List<String> arguments, PrintStream out);
}
