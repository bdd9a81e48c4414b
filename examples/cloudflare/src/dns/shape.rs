use super::{Caa, Cert, Certificate, Dnskey, Ds, Loc, Naptr, Srv, Sshfp, Svcb, Uri};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The type of a record, and what no other type has.
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
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(tag = "type", rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum DnsShape {
    /// `content` is an IPv4 address.
    A,
    /// `content` is an IPv6 address.
    Aaaa,
    /// Who may make certificates.
    Caa {
        /// What it says.
        data: Caa,
    },
    /// A certificate.
    Cert {
        /// What it says.
        data: Cert,
    },
    /// `content` is another name, which is asked for instead.
    Cname,
    /// A key that signs the zone.
    Dnskey {
        /// What it says.
        data: Dnskey,
    },
    /// Which key signs a zone below.
    Ds {
        /// What it says.
        data: Ds,
    },
    /// How the name is served by HTTPS.
    Https {
        /// What it says.
        data: Svcb,
    },
    /// A place on Earth.
    Loc {
        /// What it says.
        data: Loc,
    },
    /// `content` is a mail server.
    Mx {
        /// The smallest is asked first.
        priority: u16,
    },
    /// A rule that makes addresses of names.
    Naptr {
        /// What it says.
        data: Naptr,
    },
    /// `content` is a name server of what is below.
    Ns,
    /// `content` is a key of `OpenPGP`, in base64.
    Openpgpkey,
    /// `content` is the name of an address.
    Ptr,
    /// A certificate of somebody who writes mail.
    Smimea {
        /// What it says.
        data: Certificate,
    },
    /// Where a service is.
    Srv {
        /// What it says.
        data: Srv,
    },
    /// The fingerprint of an SSH key.
    Sshfp {
        /// What it says.
        data: Sshfp,
    },
    /// How the name is served.
    Svcb {
        /// What it says.
        data: Svcb,
    },
    /// A certificate of a server.
    Tlsa {
        /// What it says.
        data: Certificate,
    },
    /// `content` is text, in quotes.
    Txt,
    /// An address of a name.
    Uri {
        /// The smallest is tried first.
        priority: u16,
        /// What it says.
        data: Uri,
    },
    /// A type that this version does not know, or one of the above that lacks something: as it came, with its `type`.
    #[serde(untagged)]
    Other(Map<String, Value>),
}
