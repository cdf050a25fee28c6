package care.milkway.limits;

import care.milkway.identity.Actor;

/**
 * How much is too much; docs/operations/limits.md says why. What counts rows in the database holds across nodes, what is
 * counted by the hour holds on each of them.
 *
 * @param on whether anything is limited at all
 * @param holdsOfOneVisitor times one browser may keep in one clinic at a time
 * @param holdsOfOneNetwork times one network may keep in one clinic at a time
 * @param timesOfOneNetwork times ahead in one clinic that one network may keep, or have booked without an owner of the
 *     e-mail address confirming it
 * @param holdsAnHour times one network may begin to keep in an hour, in all clinics
 * @param lettersAnHour referral letters one network may hand in in an hour, in all clinics
 * @param checksAnHour duct checks one network may begin in an hour, in all clinics
 * @param signInsAnHour requests to sign in, of staff and of parents, that one network may make in an hour
 * @param bookingsOfOneContact visits ahead in one clinic for one e-mail address or phone whose owner has confirmed none
 *     of them
 * @param emailsADay e-mails to one address in 24 hours, from all clinics, that its owner has not confirmed
 */
public record Limits(
        boolean on,
        int holdsOfOneVisitor,
        int holdsOfOneNetwork,
        int timesOfOneNetwork,
        int holdsAnHour,
        int lettersAnHour,
        int checksAnHour,
        int signInsAnHour,
        int bookingsOfOneContact,
        int emailsADay) {

    /** Whether this one's share of times and checks is limited: whoever works for a clinic takes for many. */
    public boolean countRequestsOf(Actor actor) {
        return on
                && switch (actor) {
                    case Actor.Visitor _, Actor.LinkHolder _, Actor.Parent _ -> true;
                    case Actor.Staff _, Actor.Integration _, Actor.Operator _, Actor.Job _ -> false;
                };
    }

    /** Whether anybody may have typed the contacts this one books for. */
    public boolean countContactsOf(Actor actor) {
        return countRequestsOf(actor) && !(actor instanceof Actor.Parent);
    }
}
