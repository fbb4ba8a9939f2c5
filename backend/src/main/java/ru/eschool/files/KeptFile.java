package ru.eschool.files;

import java.util.UUID;

/**
 * A file as the record that it hangs on knows it.
 *
 * @param name as the sender called it, with the ending of what it is
 * @param mediaType read from the bytes
 * @param size bytes
 * @param sha256 of the bytes, in hexadecimal figures
 */
public record KeptFile(UUID id, String name, String mediaType, long size, String sha256) {}
