/** The duct check's pages, the rule book, and both for programs. */
@NullMarked
package care.milkway.triage.web;

import org.jspecify.annotations.NullMarked;
