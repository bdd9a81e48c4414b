use rtk::OpenEnum;

/// The type of a record, to look for it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
#[non_exhaustive]
#[allow(missing_docs, reason = "they are the names of the types, and `DnsShape` says what they are")]
pub enum DnsType {
    A,
    Aaaa,
    Caa,
    Cert,
    Cname,
    Dnskey,
    Ds,
    Https,
    Loc,
    Mx,
    Naptr,
    Ns,
    Openpgpkey,
    Ptr,
    Smimea,
    Srv,
    Sshfp,
    Svcb,
    Tlsa,
    Txt,
    Uri,
    /// A name that this version does not know.
    Other(String),
}

/// What a list of records is sorted by.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum DnsOrder {
    /// The type.
    Type,
    /// The name.
    Name,
    /// The value.
    Content,
    /// How long it may be kept.
    Ttl,
    /// Whether it is proxied.
    Proxied,
    /// A name that this version does not know.
    Other(String),
}
