package care.milkway.clinic.content;

/** What somebody types to find an article, as it is looked for. */
public record SearchWords(String text) {

    private static final int LONGEST = 100;

    public static SearchWords of(String typed) {
        return new SearchWords(typed.substring(0, Math.min(typed.length(), LONGEST))
                .replaceAll("\\p{Cntrl}", " ")
                .strip());
    }
}
