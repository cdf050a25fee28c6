package care.milkway.clinic.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.content.ContentPage;
import java.util.List;

/**
 * What there is to read; public for the templates.
 *
 * @param words what was looked for, or nothing
 */
public record ArticlesView(Clinic clinic, List<ContentPage> articles, String words) {}
