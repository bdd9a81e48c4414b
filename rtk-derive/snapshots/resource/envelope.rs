//! The resource does not inherit the envelope of its scope.

use rtk::{Envelope, Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/queues", envelope = Envelope::REALTIME_KIT, only(find))]
pub struct Queue {
    pub id: Id<Self>,
}
