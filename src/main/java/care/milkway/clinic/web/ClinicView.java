package care.milkway.clinic.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.ContentPage;
import care.milkway.kernel.Language;

/** A clinic and the page about it that is shown; public for the templates. */
public record ClinicView(Clinic clinic, ContentPage content, Language language) {}
