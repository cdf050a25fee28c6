package care.milkway.staff.web;

import care.milkway.identity.Role;
import care.milkway.staff.People.Colleague;
import java.util.List;
import java.util.UUID;

/**
 * Who works here; public for the templates.
 *
 * @param own who looks: she neither answers for herself nor needs to
 * @param wrong the key of a sentence about what could not be done, or empty
 * @param roles that can be given
 */
public record PeopleView(List<Colleague> people, UUID own, String wrong, List<Role> roles) {}
