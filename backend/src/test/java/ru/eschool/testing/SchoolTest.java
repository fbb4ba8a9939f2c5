package ru.eschool.testing;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test against the whole service on a real PostgreSQL. The clock stands at Thursday, 12 November 2026, 09:00 in
 * Moscow; before every test the fixture schools are as {@link Fixture} describes them; every JSON answer is checked
 * against the contract.
 */
@QuarkusTest
@WithTestResource(SchoolDatabase.class)
@ExtendWith({Fixture.Reset.class, ContractCheck.Installed.class})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SchoolTest {}
