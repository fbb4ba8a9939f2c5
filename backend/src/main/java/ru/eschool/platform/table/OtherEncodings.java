package ru.eschool.platform.table;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.List;
import ru.eschool.platform.table.UnreadableFile.Reason;

/**
 * Tells a Russian text of DOS or old Unix that can be read as windows-1251 too, but makes no sense so. The letters that are
 * frequent in Russian give it away.
 */
final class OtherEncodings {

    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final List<String> OTHERS = List.of("CP866", "KOI8-R");
    private static final String FREQUENT = "оеаинтсрвлкмдпу";
    private static final int LETTERS_TO_JUDGE = 16 * 1024;
    private static final int FEWEST = 20;

    private OtherEncodings() {}

    /**
     * Passes a text in windows-1251.
     *
     * @throws UnreadableFile when it makes more sense in another encoding
     */
    static void refuse(Reader asWindows1251) throws IOException {
        var buffer = new char[LETTERS_TO_JUDGE];
        var count = 0;
        try (asWindows1251) {
            for (var read = 0; read >= 0 && count < buffer.length; count += Math.max(read, 0)) {
                read = asWindows1251.read(buffer, count, buffer.length - count);
            }
        }
        var text = new String(buffer, 0, count);
        var bytes = text.getBytes(WINDOWS_1251);
        var best = frequent(text);
        String other = null;
        for (var name : OTHERS) {
            var frequent = frequent(new String(bytes, Charset.forName(name)));
            if (frequent > best) {
                best = frequent;
                other = name;
            }
        }
        if (other != null && best >= FEWEST) {
            throw new UnreadableFile(Reason.OTHER_ENCODING, other);
        }
    }

    // Small letters: in the wrong encoding KOI8 turns them into large ones.
    private static long frequent(String text) {
        return text.chars().filter(c -> FREQUENT.indexOf(c) >= 0).count();
    }
}
