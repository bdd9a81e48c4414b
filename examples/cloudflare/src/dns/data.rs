//! Contents of the record types that have several fields.

use rtk::Nested;

/// CAA: certificate authorities that may issue certificates for the name, such as `0 issue "letsencrypt.org"`.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct Caa {
    /// Flags. 128 marks the property as critical: an authority that does not know the tag must not issue.
    pub flags: Option<u8>,
    /// Name of the property: `issue`, `issuewild` or `iodef`.
    pub tag: Option<String>,
    /// Value of the property, such as the authority's domain.
    pub value: Option<String>,
}

/// CERT: a certificate (RFC 4398).
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct Cert {
    /// Algorithm of the certificate's key.
    pub algorithm: Option<u8>,
    /// Certificate in base64.
    pub certificate: Option<String>,
    /// Key tag.
    pub key_tag: Option<u16>,
    /// Type of the certificate.
    pub r#type: Option<u16>,
}

/// DNSKEY: a key that signs the zone (RFC 4034).
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct Dnskey {
    /// Algorithm of the key.
    pub algorithm: Option<u8>,
    /// Flags: 257 for a key-signing key, 256 for a zone-signing key.
    pub flags: Option<u16>,
    /// Protocol, always 3.
    pub protocol: Option<u8>,
    /// Public key in base64.
    pub public_key: Option<String>,
}

/// DS: the key of a delegated zone (RFC 4034).
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct Ds {
    /// Algorithm of the key.
    pub algorithm: Option<u8>,
    /// Digest of the key in hexadecimal.
    pub digest: Option<String>,
    /// Digest algorithm.
    pub digest_type: Option<u8>,
    /// Tag of the key.
    pub key_tag: Option<u16>,
}

/// SVCB and HTTPS: endpoints of a service (RFC 9460).
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct Svcb {
    /// Priority, smallest first. 0 makes the name an alias of `target`.
    pub priority: Option<u16>,
    /// Host name of the endpoint. `.` is the record's own name.
    pub target: Option<String>,
    /// Parameters, such as `alpn="h3,h2"`.
    pub value: Option<String>,
}

/// LOC: a geographical location (RFC 1876).
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct Loc {
    /// Altitude in meters.
    pub altitude: Option<f64>,
    /// Degrees of latitude.
    pub lat_degrees: Option<u8>,
    /// Direction of latitude: `N` or `S`.
    pub lat_direction: Option<String>,
    /// Minutes of latitude.
    pub lat_minutes: Option<u8>,
    /// Seconds of latitude.
    pub lat_seconds: Option<f64>,
    /// Degrees of longitude.
    pub long_degrees: Option<u8>,
    /// Direction of longitude: `E` or `W`.
    pub long_direction: Option<String>,
    /// Minutes of longitude.
    pub long_minutes: Option<u8>,
    /// Seconds of longitude.
    pub long_seconds: Option<f64>,
    /// Horizontal precision in meters.
    pub precision_horz: Option<f64>,
    /// Vertical precision in meters.
    pub precision_vert: Option<f64>,
    /// Size of the location in meters.
    pub size: Option<f64>,
}

/// NAPTR: a rewrite rule that turns a name into a URI or another name (RFC 3403).
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct Naptr {
    /// Flags: `S`, `A`, `U` or `P`.
    pub flags: Option<String>,
    /// Order in which rules are processed, smallest first.
    pub order: Option<u16>,
    /// Preference among rules of the same `order`, smallest first.
    pub preference: Option<u16>,
    /// Substitution expression.
    pub regex: Option<String>,
    /// Replacement: the next name to query.
    pub replacement: Option<String>,
    /// Service, such as `E2U+sip`.
    pub service: Option<String>,
}

/// TLSA and SMIMEA: a certificate to expect (RFC 6698, RFC 8162).
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct Certificate {
    /// Certificate, key or digest in hexadecimal, depending on `selector` and `matching_type`.
    pub certificate: Option<String>,
    /// Matching type: 0 for the full content, 1 for a SHA-256 digest, 2 for a SHA-512 digest.
    pub matching_type: Option<u8>,
    /// Selector: 0 for the full certificate, 1 for its public key.
    pub selector: Option<u8>,
    /// Certificate usage, 0 to 3.
    pub usage: Option<u8>,
}

/// SRV: the server of a service (RFC 2782).
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct Srv {
    /// Port of the server.
    pub port: Option<u16>,
    /// Priority, smallest first.
    pub priority: Option<u16>,
    /// Host name of the server.
    pub target: Option<String>,
    /// Relative weight among records of the same `priority`.
    pub weight: Option<u16>,
}

/// SSHFP: the fingerprint of an SSH host key (RFC 4255).
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct Sshfp {
    /// Algorithm of the key.
    pub algorithm: Option<u8>,
    /// Fingerprint in hexadecimal.
    pub fingerprint: Option<String>,
    /// Digest algorithm of the fingerprint.
    pub r#type: Option<u8>,
}

/// URI: a URI for the name (RFC 7553).
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct Uri {
    /// URI that the record points to.
    pub target: Option<String>,
    /// Relative weight among records of the same priority.
    pub weight: Option<u16>,
}
