package care.milkway.clinic.brand;

import care.milkway.clinic.LocalizedText;

/**
 * A picture of the clinic's folder where it is shown.
 *
 * @param file its name in the folder {@code pictures}
 * @param alt what is to be seen, for who doesn't see it
 */
public record PictureUse(String file, LocalizedText alt) {}
