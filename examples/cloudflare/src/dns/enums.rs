use rtk::OpenEnum;

/// Type of a DNS record, for filters.
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
    /// A value that this version does not know, with its text.
    Other(String),
}

/// Sort key of a list of records.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum DnsOrder {
    /// Type of the record.
    Type,
    /// Name of the record.
    Name,
    /// Content of the record.
    Content,
    /// Time to live of the record.
    Ttl,
    /// Whether the record is proxied.
    Proxied,
    /// A value that this version does not know, with its text.
    Other(String),
}
