package care.milkway.staff;

import static java.time.ZoneOffset.UTC;

import care.milkway.identity.Actor;
import care.milkway.identity.ClinicDatabase;
import care.milkway.identity.Work;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** The passkeys as rows: Spring Security checks them, here they are kept. */
@Repository
class Passkeys implements UserCredentialRepository {

    private static final String COLUMNS = """
            credential_id, account_id, public_key, signature_count, uv_initialized, backup_eligible, backup_state,
            transports, attestation, client_data, label, recorded_at, last_used_at""";

    private final Work work;
    private final ClinicDatabase database;

    Passkeys(Work work, ClinicDatabase database) {
        this.work = work;
        this.database = database;
    }

    /** How an authenticator knows an account. */
    static Bytes handle(UUID account) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
    }

    /** Whose handle it is. */
    static Optional<UUID> account(@Nullable Bytes handle) {
        if (handle == null || handle.getBytes().length != 16) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(handle.getBytes());
        return Optional.of(new UUID(buffer.getLong(), buffer.getLong()));
    }

    @Override
    public void save(CredentialRecord passkey) {
        work.across(Actor.Job.SIGN_IN, () -> database.sql("""
                        insert into identity.passkey (%s)
                        values (:id, :account, :key, :count, :uv, :eligible, :backup, :transports, :attestation,
                            :client, :label, :created, :used)
                        on conflict (credential_id) do update
                        set signature_count = excluded.signature_count, uv_initialized = excluded.uv_initialized,
                            backup_state = excluded.backup_state, last_used_at = excluded.last_used_at
                        where passkey.account_id = excluded.account_id""".formatted(COLUMNS))
                .param("id", passkey.getCredentialId().getBytes())
                .param("account", account(passkey.getUserEntityUserId()).orElseThrow())
                .param("key", passkey.getPublicKey().getBytes())
                .param("count", passkey.getSignatureCount())
                .param("uv", passkey.isUvInitialized())
                .param("eligible", passkey.isBackupEligible())
                .param("backup", passkey.isBackupState())
                .param(
                        "transports",
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .toArray(String[]::new))
                .param("attestation", bytes(passkey.getAttestationObject()))
                .param("client", bytes(passkey.getAttestationClientDataJSON()))
                .param("label", String.valueOf(passkey.getLabel()))
                .param("created", passkey.getCreated().atOffset(UTC))
                .param("used", passkey.getLastUsed().atOffset(UTC))
                .update());
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return work.across(Actor.Job.SIGN_IN, () -> database.sql(
                        "select " + COLUMNS + " from identity.passkey where credential_id = ?")
                .param(id.getBytes())
                .query(Passkeys::passkey)
                .optional()
                .orElse(null));
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return account(user)
                .map(account -> work.across(Actor.Job.SIGN_IN, () -> database.sql(
                                "select " + COLUMNS + " from identity.passkey where account_id = ?")
                        .param(account)
                        .query(Passkeys::passkey)
                        .list()))
                .orElse(List.of());
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("a passkey goes when its owner recovers her account");
    }

    /** Inside other work: whether she has one. */
    boolean has(UUID account) {
        return database.sql("select exists (select from identity.passkey where account_id = ?)")
                .param(account)
                .query(Boolean.class)
                .single();
    }

    /** Inside other work: all she had. */
    void forget(UUID account) {
        database.sql("delete from identity.passkey where account_id = ?")
                .param(account)
                .update();
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static CredentialRecord passkey(ResultSet row, int number) throws SQLException {
        var passkey = ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(handle(row.getObject("account_id", UUID.class)))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .transports(Arrays.stream((String[]) row.getArray("transports").getArray())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .label(row.getString("label"))
                .created(moment(row, "recorded_at"))
                .lastUsed(moment(row, "last_used_at"));
        Stream.ofNullable(row.getBytes("attestation")).forEach(bytes -> passkey.attestationObject(new Bytes(bytes)));
        Stream.ofNullable(row.getBytes("client_data"))
                .forEach(bytes -> passkey.attestationClientDataJSON(new Bytes(bytes)));
        return passkey.build();
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
