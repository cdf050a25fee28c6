package care.milkway.journeys;

import care.milkway.kernel.Language;

/**
 * What she holds in her hand, whether scripts run on it, and what she reads. Not all eight ways these three can meet: each two
 * of them meet in each way, so that whatever goes wrong between two shows.
 */
enum Circumstances {
    ENGLISH_ON_A_PHONE(Device.PHONE, true, Language.EN),
    FRENCH_ON_A_PHONE_WITHOUT_SCRIPTS(Device.PHONE, false, Language.FR),
    FRENCH_ON_A_DESKTOP(Device.DESKTOP, true, Language.FR),
    ENGLISH_ON_A_DESKTOP_WITHOUT_SCRIPTS(Device.DESKTOP, false, Language.EN);

    final boolean scripts;
    final Language language;
    private final Device device;

    Circumstances(Device device, boolean scripts, Language language) {
        this.device = device;
        this.scripts = scripts;
        this.language = language;
    }

    Browser browser() {
        return scripts ? Browser.on(device) : Browser.withoutScripts(device);
    }
}
