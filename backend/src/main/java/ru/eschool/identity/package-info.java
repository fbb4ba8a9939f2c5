/**
 * Who people are to the system: accounts, their places and roles in schools and in offices above them, machine accounts, and the slips with which
 * a person first signs in. Passwords live in Keycloak only.
 */
@Feature(about = "Who is signed in, sign-ins that are handed out, and the log of access.")
@Tables(
        own = {
            "access_event",
            "access_slip",
            "account",
            "office",
            "officer",
            "operator_event",
            "role_assignment",
            "service_account_grant"
        })
package ru.eschool.identity;

import ru.eschool.platform.Feature;
import ru.eschool.platform.Tables;
