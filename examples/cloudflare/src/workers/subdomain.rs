use rtk::Resource;

/// Availability of a script on the account's `workers.dev` subdomain.
///
/// ```
/// # use rtk_cloudflare::workers::*;
/// # async fn example(account: rtk::Scope<rtk::Account>) -> Result<(), rtk::Error> {
/// let script = account.script("hello");
/// Subdomain::create(&script, NewSubdomain::new(true).previews_enabled(false)).await?;
/// assert!(script.subdomain().await?.enabled);
/// assert!(!script.subdomain().disable().await?.enabled);
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Resource)]
#[resource(
    scope = super::Script,
    path = "subdomain",
    operations = "workers.scripts.subdomain.{verb}",
    singleton,
    create,
    delete(
        disable = "", returns = Self, operation = "workers.scripts.subdomain.delete",
        doc = "Makes the script unavailable on the subdomain.",
    ),
)]
pub struct Subdomain {
    /// Whether the script is available on the subdomain.
    #[attribute(required)]
    pub enabled: bool,
    /// Whether the script's preview URLs are available on the subdomain.
    pub previews_enabled: bool,
}
