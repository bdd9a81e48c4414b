use rtk::{Id, Nested, Resource, Timestamp};

use super::Script;

/// A cron trigger of a script. `set` replaces all triggers of the script at once.
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
    scope = Script,
    path = "schedules",
    id_key = cron,
    list_key = "schedules",
    only(all),
    all(operation = "workers.scripts.schedules.get"),
    put(
        set = "", on = collection, body = Vec<Cron>, returns = Vec<Self>, key = "schedules",
        operation = "workers.scripts.schedules.update",
    ),
)]
pub struct Schedule {
    /// Cron expression, which is the id: a script has each expression once.
    pub cron: Id<Self>,
    /// Time at which the trigger was created.
    pub created_on: Option<Timestamp>,
    /// Time of the last change.
    pub modified_on: Option<Timestamp>,
}

/// A cron trigger to set.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct Cron {
    /// Cron expression of five fields.
    pub cron: String,
}
