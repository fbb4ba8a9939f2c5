package ru.eschool.exchange.people.domain;

import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a column of a list of pupils can hold, with the heads under which offices write it. */
@Schema(
        description = "What a column of a list of pupils holds; of an adult a name, a phone, an e-mail address or the"
                + " kinship, of a pupil anything but the kinship.")
public enum ListField {
    FULL_NAME(true, "фио|ф и о|фамилия имя(?: и)?(?: отчество)?|фамилия и имя"),
    LAST_NAME(true, "фамилия"),
    FIRST_NAME(true, "имя"),
    MIDDLE_NAME(true, "отчество(?: при наличии)?"),
    BIRTH_DATE(false, "дата рожд(?:ения)?|д р|др|день рождения|(?:число|день) месяц(?: и)? год рождения|родил\\p{L}+"),
    SEX(false, "пол"),
    SNILS(false, "снилс|номер снилс|снилс номер|страховой номер"),
    CITIZENSHIP(false, "гражданство"),
    REGISTRATION(false, "адрес регистрации|адрес по прописке|адрес прописки|регистрация|прописка"),
    LIVING(false, "адрес проживания|адрес|домашний адрес|фактический адрес|адрес места жительства|место жительства"),
    CLASS(false, "класс|кл|класс литера|класс и литера|класс группа"),
    PHONE(
            true,
            "телефон\\p{L}*|тел|моб(?:ильный)? тел(?:ефон)?|сот(?:овый)? тел(?:ефон)?|номер\\p{L}* телефон\\p{L}*|контактн\\p{L}+ телефон\\p{L}*"),
    EMAIL(true, "e mail|email|mail|электронная почта|эл почта|почта|адрес электронной почты"),
    KINSHIP(true, "степень родства|родство|кем приходится");

    private final boolean ofAdults;
    private final Pattern heads;

    ListField(boolean ofAdults, String heads) {
        this.ofAdults = ofAdults;
        this.heads = Pattern.compile(heads);
    }

    /** The field that a head names, or null. */
    static ListField of(String head) {
        for (var field : values()) {
            if (field.heads.matcher(head).matches()) {
                return field;
            }
        }
        return null;
    }

    boolean isOf(ColumnOwner owner) {
        return owner == ColumnOwner.PUPIL ? this != KINSHIP : ofAdults;
    }
}
