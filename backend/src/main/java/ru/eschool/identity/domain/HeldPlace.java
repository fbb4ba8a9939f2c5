package ru.eschool.identity.domain;

import java.util.List;
import java.util.UUID;
import ru.eschool.platform.Role;

/** An account's place in one school; displayName is the full name with patronymic. */
public record HeldPlace(
        UUID accountId,
        String login,
        UUID schoolId,
        String schoolName,
        UUID personId,
        String displayName,
        List<Role> roles,
        UUID classId,
        String className) {}
