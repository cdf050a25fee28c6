package care.milkway.clinic;

/**
 * A room of a site.
 *
 * @param site the key of its site
 * @param kind what it is fit for; a service names the kind it needs
 */
public record Room(String key, String site, String name, String kind) {}
