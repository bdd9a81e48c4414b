//! What records say that are more than one text.

use rtk::Nested;

/// Who may make certificates: `0 issue "letsencrypt.org"`.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct Caa {
    /// 128 if who does not understand the tag may make none.
    pub flags: Option<u8>,
    /// What is allowed: `issue`, `issuewild`, `iodef`.
    pub tag: Option<String>,
    /// To whom.
    pub value: Option<String>,
}

/// A certificate.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct Cert {
    /// How its key signs.
    pub algorithm: Option<u8>,
    /// The certificate, in base64.
    pub certificate: Option<String>,
    /// Which key it is.
    pub key_tag: Option<u16>,
    /// What kind of certificate.
    pub r#type: Option<u16>,
}

/// A key that signs a zone.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct Dnskey {
    /// How it signs.
    pub algorithm: Option<u8>,
    /// What it signs: 257 keys, 256 records.
    pub flags: Option<u16>,
    /// Always 3.
    pub protocol: Option<u8>,
    /// The key, in base64.
    pub public_key: Option<String>,
}

/// Which key signs a zone below.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct Ds {
    /// How the key signs.
    pub algorithm: Option<u8>,
    /// The digest of the key, in hexadecimal.
    pub digest: Option<String>,
    /// Which digest.
    pub digest_type: Option<u8>,
    /// Which key it is.
    pub key_tag: Option<u16>,
}

/// How a name is served: of `SVCB` and `HTTPS`.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct Svcb {
    /// The smallest is tried first; 0 is another name for it.
    pub priority: Option<u16>,
    /// The name that serves; `.` is this one.
    pub target: Option<String>,
    /// Parameters, such as `alpn="h3,h2"`.
    pub value: Option<String>,
}

/// A place on Earth.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct Loc {
    /// Metres above the sea.
    pub altitude: Option<f64>,
    /// Degrees of latitude.
    pub lat_degrees: Option<u8>,
    /// `N` or `S`.
    pub lat_direction: Option<String>,
    /// Minutes of latitude.
    pub lat_minutes: Option<u8>,
    /// Seconds of latitude.
    pub lat_seconds: Option<f64>,
    /// Degrees of longitude.
    pub long_degrees: Option<u8>,
    /// `E` or `W`.
    pub long_direction: Option<String>,
    /// Minutes of longitude.
    pub long_minutes: Option<u8>,
    /// Seconds of longitude.
    pub long_seconds: Option<f64>,
    /// Metres that it may be beside.
    pub precision_horz: Option<f64>,
    /// Metres that it may be above or below.
    pub precision_vert: Option<f64>,
    /// Metres across.
    pub size: Option<f64>,
}

/// A rule that makes addresses of names.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct Naptr {
    /// What comes of it: `S`, `A`, `U` or `P`.
    pub flags: Option<String>,
    /// The smallest is tried first.
    pub order: Option<u16>,
    /// The smallest is tried first, among those of one `order`.
    pub preference: Option<u16>,
    /// What is replaced by what.
    pub regex: Option<String>,
    /// The next name.
    pub replacement: Option<String>,
    /// What for: `E2U+sip`.
    pub service: Option<String>,
}

/// A certificate that is expected: of `TLSA` and `SMIMEA`.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct Certificate {
    /// The certificate or its digest, in hexadecimal.
    pub certificate: Option<String>,
    /// Whether it is whole, or which digest.
    pub matching_type: Option<u8>,
    /// Whether it is the certificate or its key.
    pub selector: Option<u8>,
    /// Whose it is.
    pub usage: Option<u8>,
}

/// Where a service is.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct Srv {
    /// Its port.
    pub port: Option<u16>,
    /// The smallest is tried first.
    pub priority: Option<u16>,
    /// The server.
    pub target: Option<String>,
    /// Its share, among those of one `priority`.
    pub weight: Option<u16>,
}

/// The fingerprint of an SSH key.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct Sshfp {
    /// What kind of key.
    pub algorithm: Option<u8>,
    /// The fingerprint, in hexadecimal.
    pub fingerprint: Option<String>,
    /// Which digest it is.
    pub r#type: Option<u8>,
}

/// An address of a name.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct Uri {
    /// The address.
    pub target: Option<String>,
    /// Its share, among those of one priority.
    pub weight: Option<u16>,
}
