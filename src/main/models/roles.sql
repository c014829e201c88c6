-- The group role of every till: what a till's credential may do. The owner role only migrates and is never stored on a till.
-- Roles belong to the whole server, so another database may be making this one at the same instant.
do $$
begin
  if not exists (select from pg_roles where rolname = 'box_office_till') then
    begin
      create role box_office_till nologin;
    exception
      when duplicate_object or unique_violation then null;
      when insufficient_privilege then
        raise exception using errcode = 'BO010', message = 'the role box_office_till is missing and may not be made here',
          hint = format('create role box_office_till nologin; grant box_office_till to %I;', current_user);
    end;
  end if;
  for attempt in 1..20 loop
    begin
      execute format('grant box_office_till to %I', session_user);
      exit;
    exception
      when internal_error or unique_violation then perform pg_sleep(0.05 * attempt);
      when invalid_grant_operation then exit;
      when insufficient_privilege then
        exit when pg_has_role(session_user, 'box_office_till', 'member');
        raise exception using errcode = 'BO010', message = 'this login may not act as box_office_till',
          hint = format('grant box_office_till to %I;', session_user);
    end;
  end loop;
  begin
    execute format('revoke temporary on database %I from public', current_database());
  exception when insufficient_privilege then null;
  end;
end
$$;
revoke create on schema public from public;
grant usage on schema public to box_office_till;

-- Raised as refusals, never as bugs: SQLSTATE class BO.
-- BO001 seat has another booking   BO002 booking and seats disagree   BO003 event is not on sale   BO004 append only
-- BO005 proof needed   BO006 already set up   BO007 last admin   BO008 a seat cannot be made or renumbered like this
-- BO009 a till would hold too many seats   BO010 rights of the owner are missing   BO011 what was done may not be on the disk
create function refuse_append_only() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'BO004', message = format('%s is append only', tg_table_name);
end
$$;
