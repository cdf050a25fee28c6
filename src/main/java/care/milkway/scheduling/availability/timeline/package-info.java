/** Stretches of time as bits, five minutes each: what takes many comparisons of intervals is a few shifts of words. */
@NullMarked
package care.milkway.scheduling.availability.timeline;

import org.jspecify.annotations.NullMarked;
