use rtk::{Id, OpenEnum, Paging, Resource, Timestamp};

/// A result of a search for scripts.
///
/// ```
/// # use rtk_cloudflare::workers::*;
/// # async fn example(account: rtk::Scope<rtk::Account>) -> Result<(), rtk::Error> {
/// let named = FoundScriptFilter::new().name("shop").order_by(FoundScriptOrder::ModifiedOn);
/// for found in account.found_scripts().filter(named).all().await? {
///     account.script(found.script_name.as_str()).source().await?;
/// }
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Resource)]
#[resource(
    path = "/accounts/{account_id}/workers/scripts-search",
    paging = Paging::PAGE,
    only(all),
    all(operation = "workers.scripts.search", query(id = String, name = String, order_by = FoundScriptOrder)),
)]
pub struct FoundScript {
    /// Immutable id of the script, its [`Script::tag`](super::Script::tag).
    pub id: Id<Self>,
    /// Name of the script, which is the id of a [`Script`](super::Script).
    pub script_name: String,
    /// Time at which the script was created.
    pub created_on: Timestamp,
    /// Time of the last change.
    pub modified_on: Timestamp,
    /// Whether the environment is the default one.
    pub environment_is_default: Option<bool>,
    /// Name of the environment.
    pub environment_name: Option<String>,
    /// Name of the service.
    pub service_name: Option<String>,
}

/// Sort key of search results, in ascending order.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "snake_case")]
pub enum FoundScriptOrder {
    /// Time of creation.
    CreatedOn,
    /// Time of the last change.
    ModifiedOn,
    /// Name of the script.
    Name,
    /// A value that this version does not know, with its text.
    Other(String),
}
