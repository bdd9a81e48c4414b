-- Books slots for requests, so that no window has more than the limit of them. Runs atomically, with the clock of the server.
--
-- KEYS[1]: a list of the last slots, the newest first, in microseconds; its last element is "<memory> <time of the last run> <unsettled until>"
-- ARGV: limit; window; number of wanted slots; horizon of all slots but the first; how long others may still report requests without slots;
-- for each group of such requests of this process, the oldest first, how long ago they were sent and how many. All times in microseconds.
-- Returns the memory, the microseconds for which others may still report such requests, and for each slot the microseconds until it begins.
local key = KEYS[1]
local limit, window, wanted, horizon = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local half, interval = math.max(1, math.floor(limit / 2)), math.ceil(window / limit)
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]

local memory, last_run, unsettled_until
local marker = redis.call('RPOP', key)
if marker then
    memory, last_run, unsettled_until = string.match(marker, '^(%d+) (%d+) (%d+)$')
    memory, last_run, unsettled_until = tonumber(memory), tonumber(last_run), tonumber(unsettled_until)
end
-- The clock went back by more than a correction: the slots of the list may be far in the future.
if not memory or now < last_run - 1000000 then
    redis.call('DEL', key)
    memory, unsettled_until = now, 0
end
if tonumber(ARGV[5]) > 0 then
    unsettled_until = math.max(unsettled_until, now + ARGV[5])
end

-- The time of the slot with this number, counted from the newest, which has 0.
local function slot_at(number)
    local slot = redis.call('LINDEX', key, number)
    return slot and tonumber(slot)
end

local function push(slot)
    redis.call('LPUSH', key, string.format('%.0f', slot))
end

-- Inserts the requests without slots between the slots.
if #ARGV > 5 then
    local oldest, times, newest = now - ARGV[6], {}, slot_at(0)
    while newest and newest > oldest do
        times[#times + 1] = newest
        redis.call('LPOP', key)
        newest = slot_at(0)
    end
    for group = 6, #ARGV, 2 do
        for _ = 1, math.min(limit, ARGV[group + 1]) do
            times[#times + 1] = now - ARGV[group]
        end
    end
    table.sort(times)
    for _, time in ipairs(times) do
        push(time)
    end
end

local slots = { string.format('%.0f', memory), string.format('%.0f', math.max(0, unsettled_until - now)) }
-- A new list does not know the requests before it: they are only spread in its first two windows.
local is_new = now < memory + 2 * window
local newest = slot_at(0)
for number = 1, wanted do
    local slot = math.max(now, newest or now)
    local spread = newest and newest + interval or slot
    -- Half of the limit may be used at once.
    if spread > slot and not is_new then
        local nth = slot_at(half - 1)
        slot = math.max(slot, math.min(spread, nth and nth + window or slot))
    else
        slot = math.max(slot, spread)
    end
    local first = slot_at(limit - 1)
    if first then
        slot = math.max(slot, first + window)
    end
    if number > 1 and slot > now + horizon then
        break
    end
    push(slot)
    slots[#slots + 1] = slot - now
    newest = slot
end
redis.call('LTRIM', key, 0, limit - 1)
redis.call('RPUSH', key, string.format('%.0f %.0f %.0f', memory, now, unsettled_until))
-- Kept for a day at least, so that a program that runs now and then does not begin with a new list each time.
redis.call('PEXPIRE', key, string.format('%.0f', math.max(86400000, math.ceil(((newest or now) - now + 3 * window) / 1000))))
return slots
