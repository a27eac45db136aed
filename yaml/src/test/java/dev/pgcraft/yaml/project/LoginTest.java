package dev.pgcraft.yaml.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.problem.Location;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginTest {

    @ParameterizedTest
    @CsvSource({
        "postgresql://u:p@h:5433/d, jdbc:postgresql://h:5433/d",
        "postgresql://u@[::1]/d e, jdbc:postgresql://[::1]/d+e",
        "'postgresql://a:1,b:2/d', 'jdbc:postgresql://a:1,b:2/d'",
        "postgresql:///d?host=/tmp, jdbc:postgresql://localhost/d",
    })
    void theAddressHoldsNothingSecret(String url, String address) {
        assertThat(login(url).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://u:p@h/d, user, u",
        "postgresql://u:p@h/d, password, p",
        "postgresql://h/d, ApplicationName, pgcraft",
        "postgresql://h/d?application_name=shop, ApplicationName, shop",
        "postgresql://h/d?connect_timeout=3, connectTimeout, 3",
        "postgresql://h/d?sslmode=verify-full, sslmode, verify-full",
        "postgresql://h/d?target_session_attrs=read-write, targetServerType, primary",
        "postgresql:///d?host=/tmp&port=5433, socketFactoryArg, /tmp/.s.PGSQL.5433",
        "postgresql://%2Frun%2Fpg/d, socketFactoryArg, /run/pg/.s.PGSQL.5432",
    })
    void theDriverIsToldInItsOwnWords(String url, String property, String value) {
        assertThat(login(url).properties()).containsEntry(property, value);
    }

    private static Login login(String url) {
        return new Login(DatabaseUrl.parse(url, Location.COMMAND_LINE));
    }
}
