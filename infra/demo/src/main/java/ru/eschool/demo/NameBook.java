package ru.eschool.demo;

import java.util.Map;
import java.util.random.RandomGenerator;

/** Russian names with the right endings: surnames by sex, patronymics from the father's name. */
final class NameBook {
    record FullName(String last, String first, String middle) {}

    private static final String[] SURNAMES = """
            Абрамов Агафонов Аксёнов Александров Алексеев Андреев Анисимов Антонов Артемьев Афанасьев Баранов Белов
            Белоусов Белый Беляев Беспалов Блинов Богданов Большаков Борисов Бочаров Брагин Быков Васильев Верещагин
            Веселов Виноградов Власов Волков Воробьёв Воронцов Гаврилов Галкин Герасимов Голубев Горбунов Гордеев
            Горский Григорьев Гришин Громов Грачёв Гусев Давыдов Данилов Дементьев Демидов Денисов Дмитриев Дорофеев
            Дроздов Дубровский Дьячков Евдокимов Егоров Елисеев Емельянов Еремеев Ермаков Ермолаев Ершов Ефимов
            Ефремов Жаров Жданов Жуков Журавлёв Завьялов Зайцев Захаров Зверев Зимин Зиновьев Золотарёв Зорин Зуев
            Зыков Иванов Игнатьев Ильин Исаев Исаков Казаков Калашников Калинин Капустин Карпов Касаткин Киселёв
            Климов Князев Ковалёв Ковалевский Козлов Колесников Комаров Кондратьев Коновалов Константинов Копылов
            Корнилов Королёв Костин Котов Кочетов Краснов Кругликов Крылов Крюков Кудрявцев Кузнецов Кузьмин Куликов
            Куприянов Лаврентьев Лазарев Лапин Лебедев Левин Леонтьев Лосев Лукин Лыткин Макаров Максимов Малинин
            Мальцев Маркин Марков Мартынов Масленников Матвеев Медведев Мельников Миронов Михеев Моисеев Молчанов
            Морозов Мухин Назаров Наумов Некрасов Нестеров Никитин Никифоров Никольский Новиков Носков Овчинников
            Одинцов Озеров Орехов Орлов Осипов Островский Павлов Панов Пахомов Пестов Петров Покровский Поляков
            Пономарёв Попов Потапов Прохоров Рогов Родионов Рожков Романов Рощин Рубцов Рыбаков Рябов Савельев Савин
            Сазонов Самойлов Самсонов Сафонов Селезнёв Селиванов Семёнов Сергеев Серов Сидоров Силин Симонов Ситников
            Скворцов Смирнов Снегирёв Соболев Соколов Соловьёв Сорокин Степанов Стрелков Субботин Суворов Суханов
            Сухарев Сысоев Тарасов Терентьев Тимофеев Титов Тихонов Третьяков Трифонов Троицкий Туманов Уваров Устинов
            Фадеев Федосеев Фёдоров Филатов Филиппов Фомин Фролов Харитонов Хохлов Царёв Цветков Чернов Черкасов Чижов
            Шаповалов Шаров Шевцов Шестаков Шилов Широков Шубин Щербаков Щукин Юдин Юрьев Яковлев Якушев Яшин
            Бондаренко Шевченко Ткаченко Лысенко Ким Хасанов Галиев Сафин Мамедов Петросян Саркисян Кравчук""".split("\\s+");

    /** Birth years of today's pupils: common names first. */
    private static final String[] BOYS = """
            Александр Михаил Максим Артём Даниил Иван Дмитрий Кирилл Матвей Андрей Егор Илья Тимофей Роман Марк Алексей
            Никита Владимир Фёдор Ярослав Лев Сергей Константин Арсений Степан Николай Глеб Павел Денис Богдан Захар
            Владислав Тимур Семён Георгий Григорий Пётр Савелий Руслан Юрий Антон Виктор Елисей Мирон Платон Вячеслав""".split("\\s+");

    private static final String[] GIRLS = """
            София Анна Мария Ева Виктория Полина Алиса Варвара Александра Анастасия Елизавета Арина Дарья Екатерина
            Ксения Милана Вероника Маргарита Ульяна Таисия Кира Валерия Ольга Юлия Ирина Татьяна Наталья Елена Вера
            Надежда Злата Есения Василиса Амина Мирослава Диана Кристина Яна Алёна Софья Агата Евгения Светлана Камилла""".split("\\s+");

    private static final String[] MEN = """
            Александр Сергей Дмитрий Андрей Алексей Максим Евгений Иван Михаил Артём Владимир Николай Роман Денис Антон
            Игорь Павел Олег Виктор Константин Юрий Илья Виталий Вячеслав Станислав Руслан Анатолий Вадим Григорий Пётр
            Василий Борис Валерий Геннадий Леонид Тимур Фёдор Степан Кирилл Никита""".split("\\s+");

    private static final String[] WOMEN = """
            Елена Наталья Ольга Анна Татьяна Екатерина Ирина Светлана Юлия Мария Марина Анастасия Оксана Людмила Надежда
            Галина Любовь Виктория Вера Алла Лариса Евгения Дарья Ксения Алёна Кристина Валентина Нина Инна Яна Тамара
            Александра Полина Алина Маргарита Жанна Лидия Зоя Валерия Раиса""".split("\\s+");

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("Илья", "Ильич"),
            Map.entry("Никита", "Никитич"),
            Map.entry("Лев", "Львович"),
            Map.entry("Пётр", "Петрович"),
            Map.entry("Павел", "Павлович"),
            Map.entry("Михаил", "Михайлович"),
            Map.entry("Даниил", "Даниилович"),
            Map.entry("Фёдор", "Фёдорович"),
            Map.entry("Юрий", "Юрьевич"));

    private NameBook() {}

    static String surname(RandomGenerator random) {
        return SURNAMES[random.nextInt(SURNAMES.length)];
    }

    static String childName(boolean male, RandomGenerator random) {
        return skewed(male ? BOYS : GIRLS, random);
    }

    static String adultName(boolean male, RandomGenerator random) {
        return skewed(male ? MEN : WOMEN, random);
    }

    static FullName adult(boolean male, RandomGenerator random) {
        return new FullName(
                inflect(surname(random), male), adultName(male, random), patronymic(adultName(true, random), male));
    }

    /** The surname in the form of the given sex; those that do not inflect stay as they are. */
    static String inflect(String surname, boolean male) {
        if (male) {
            return surname;
        }
        if (surname.endsWith("ий") || surname.endsWith("ый") || surname.endsWith("ой")) {
            return surname.substring(0, surname.length() - 2) + "ая";
        }
        return surname.matches(".*(ов|ев|ёв|ин|ын)$") ? surname + "а" : surname;
    }

    static String patronymic(String father, boolean male) {
        String masculine = IRREGULAR.getOrDefault(father, regular(father));
        if (male) {
            return masculine;
        }
        // Ильич — Ильинична, Никитич — Никитична, the rest lose «ич» for «на».
        return switch (masculine) {
            case "Ильич" -> "Ильинична";
            case "Никитич" -> "Никитична";
            default -> masculine.substring(0, masculine.length() - 2) + "на";
        };
    }

    private static String regular(String father) {
        String stem = father.substring(0, father.length() - 1);
        if (father.endsWith("ий")) {
            return stem.substring(0, stem.length() - 1) + (softens(stem) ? "ь" : "и") + "евич";
        }
        return father.endsWith("й") || father.endsWith("ь") ? stem + "евич" : father + "ович";
    }

    /** «Виталий — Витальевич», but «Дмитрий — Дмитриевич» after two consonants. */
    private static boolean softens(String stemWithI) {
        String vowels = "аеёиоуыэюя";
        int before = stemWithI.length() - 3;
        return vowels.indexOf(stemWithI.charAt(before)) >= 0;
    }

    /** Draws the first names of a list more often than the last, as popularity falls off in life. */
    private static String skewed(String[] names, RandomGenerator random) {
        double u = random.nextDouble();
        return names[(int) (names.length * Math.pow(u, 1.5))];
    }
}
