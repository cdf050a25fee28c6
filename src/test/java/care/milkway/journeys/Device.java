package care.milkway.journeys;

/** What she holds in her hand. */
enum Device {
    PHONE(360, 780),
    TABLET(820, 1100),
    DESKTOP(1280, 900);

    final int width;
    final int height;

    Device(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
