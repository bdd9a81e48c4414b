use rtk::{Id, OpenEnum, Paging, Resource, Timestamp};

/// A script that a search found.
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
    all(query(id = String, name = String, order_by = FoundScriptOrder)),
)]
pub struct FoundScript {
    /// What [`Script::tag`](super::Script::tag) is.
    pub id: Id<Self>,
    /// Its name, which is a [`Script`](super::Script)'s id.
    pub script_name: String,
    /// When it was uploaded first.
    pub created_on: Timestamp,
    /// When it was changed last.
    pub modified_on: Timestamp,
    /// Whether its environment is the default one.
    pub environment_is_default: Option<bool>,
    /// The name of its environment.
    pub environment_name: Option<String>,
    /// The name of its service.
    pub service_name: Option<String>,
}

/// What scripts that were found are sorted by, upwards.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "snake_case")]
pub enum FoundScriptOrder {
    /// When they were uploaded first.
    CreatedOn,
    /// When they were changed last.
    ModifiedOn,
    /// Their names.
    Name,
    /// An order that this version does not know.
    Other(String),
}
