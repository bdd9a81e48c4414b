use rtk::{Id, Nested, Resource, Timestamp};

use super::Script;

/// A time at which a script is run, again and again. They are set all together.
///
/// ```
/// # use rtk_cloudflare::workers::*;
/// # async fn example(account: rtk::Scope<rtk::Account>) -> Result<(), rtk::Error> {
/// let script = account.script("hello");
/// Schedule::set(&script, vec![Cron::new("*/30 * * * *")]).await?;
/// for schedule in script.schedules().all().await? {
///     println!("{}", schedule.cron);
/// }
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Resource)]
#[resource(
    path = "/accounts/{account_id}/workers/scripts/{script_name}/schedules",
    scope = Script,
    id_key = cron,
    list_key = "schedules",
    only(all),
    put(set = "", on = collection, body = Vec<Cron>, returns = Vec<Self>, key = "schedules"),
)]
pub struct Schedule {
    /// When, as cron says it. There is one of each.
    pub cron: Id<Self>,
    /// When it was set first.
    pub created_on: Option<Timestamp>,
    /// When it was changed last.
    pub modified_on: Option<Timestamp>,
}

/// A time, as cron says it.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct Cron {
    /// The five fields.
    pub cron: String,
}
