/**
 * Кадры: positions, category, attestation, education and further training of the staff (003: «Квалификация учителей»,
 * «Распределение педагогического состава по категориям», «Сведения о педагогах и сотрудниках», «Сведения об аттестации
 * педагогических кадров»).
 */
package ru.eschool.reporting.personnel;
