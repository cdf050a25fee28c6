package care.milkway.clinic.draft;

/**
 * One thing that two descriptions say differently.
 *
 * @param list the part of the file, such as services; "pages" and "pictures" lie beside it
 * @param key which one of that part, or empty
 * @param name what people call it
 * @param field what of it, or empty if all of it is new or gone
 * @param before empty if it was not there; of a picture the end of its address
 * @param after empty if it will not be there
 */
public record DescribedChange(String list, String key, String name, String field, String before, String after) {}
