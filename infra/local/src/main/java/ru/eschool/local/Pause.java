package ru.eschool.local;

/** The wait between two looks at something that is starting. */
final class Pause {
    private Pause() {}

    static void shortly() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted");
        }
    }
}
