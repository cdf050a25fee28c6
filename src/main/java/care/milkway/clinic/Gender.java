package care.milkway.clinic;

/** How a title agrees with the person it names, in languages that ask for it; X is a form without gender. */
public enum Gender {
    F,
    M,
    X
}
