/** How requests arrive: connections and their limits, proxies, and what every answer says about safety. */
@NullMarked
package care.milkway.page.connection;

import org.jspecify.annotations.NullMarked;
