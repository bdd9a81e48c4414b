use super::{Caa, Cert, Certificate, Dnskey, Ds, Loc, Naptr, Srv, Sshfp, Svcb, Uri};
use rtk::{OtherKind, Union};

/// Type of a DNS record, with the fields of that type.
///
/// ```
/// use rtk_cloudflare::dns::{DnsRecord, DnsShape};
///
/// fn mail_servers(records: &[DnsRecord]) -> Vec<(u16, &str)> {
///     let mail = |record: &DnsRecord| match record.shape {
///         DnsShape::Mx { priority } => Some(priority),
///         _ => None,
///     };
///     records.iter().filter_map(|record| Some((mail(record)?, record.content.as_deref()?))).collect()
/// }
/// # assert_eq!(mail_servers(&[]), []);
/// ```
#[derive(Debug, Clone, PartialEq, Union)]
#[union(tag = "type", rename_all = "UPPERCASE", lenient)]
#[non_exhaustive]
pub enum DnsShape {
    /// IPv4 address, in `content`.
    A,
    /// IPv6 address, in `content`.
    Aaaa,
    /// Certificate authorities that may issue certificates.
    Caa {
        /// Contents of the record.
        data: Caa,
    },
    /// Certificate.
    Cert {
        /// Contents of the record.
        data: Cert,
    },
    /// Alias: `content` is the name to resolve instead.
    Cname,
    /// Key that signs the zone.
    Dnskey {
        /// Contents of the record.
        data: Dnskey,
    },
    /// Key of a delegated zone.
    Ds {
        /// Contents of the record.
        data: Ds,
    },
    /// HTTPS endpoints.
    Https {
        /// Contents of the record.
        data: Svcb,
    },
    /// Geographical location.
    Loc {
        /// Contents of the record.
        data: Loc,
    },
    /// Mail server, in `content`.
    Mx {
        /// Priority, smallest first.
        priority: u16,
    },
    /// Rewrite rule for names.
    Naptr {
        /// Contents of the record.
        data: Naptr,
    },
    /// Name server of a delegated zone, in `content`.
    Ns,
    /// `OpenPGP` key in base64, in `content`.
    Openpgpkey,
    /// Host name of an IP address (reverse DNS), in `content`.
    Ptr,
    /// Certificate of a mail user (S/MIME).
    Smimea {
        /// Contents of the record.
        data: Certificate,
    },
    /// Server of a service.
    Srv {
        /// Contents of the record.
        data: Srv,
    },
    /// Fingerprint of an SSH host key.
    Sshfp {
        /// Contents of the record.
        data: Sshfp,
    },
    /// Endpoints of a service.
    Svcb {
        /// Contents of the record.
        data: Svcb,
    },
    /// Certificate of a TLS server.
    Tlsa {
        /// Contents of the record.
        data: Certificate,
    },
    /// Text in quotes, in `content`.
    Txt,
    /// URI for the name, with a priority and a weight.
    Uri {
        /// Priority, smallest first.
        priority: u16,
        /// Contents of the record.
        data: Uri,
    },
    /// A type that this version does not know, or a record of a known type that lacks a required field.
    Other(OtherKind),
}
