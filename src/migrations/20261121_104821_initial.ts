import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_tenants_locale" AS ENUM('de', 'en');
  CREATE TYPE "public"."enum_tenants_subscription_tier" AS ENUM('starter', 'professional', 'premium', 'enterprise');
  CREATE TYPE "public"."enum_tenants_email_domain_status" AS ENUM('not_configured', 'provisioning', 'pending_dns', 'verifying', 'verified', 'failed');
  CREATE TYPE "public"."enum_tenants_phone_number_status" AS ENUM('not_configured', 'provisioning', 'configuring', 'active', 'failed');
  CREATE TYPE "public"."enum_tenants_website_domain_status" AS ENUM('not_configured', 'pending_dns', 'provisioning_ssl', 'active', 'failed');
  CREATE TYPE "public"."enum_tenants_website_domain_ssl_certificate_status" AS ENUM('pending', 'provisioning', 'active', 'expiring');
  CREATE TYPE "public"."enum_tenants_whatsapp_business_status" AS ENUM('not_configured', 'registering', 'pending_verification', 'verified', 'failed');
  CREATE TYPE "public"."enum_background_jobs_type" AS ENUM('provision_email_domain', 'verify_email_domain', 'provision_phone_number', 'verify_phone_number', 'provision_whatsapp_business', 'verify_whatsapp_business', 'provision_website_domain', 'verify_website_domain', 'send_email', 'send_sms', 'analyze_review');
  CREATE TYPE "public"."enum_background_jobs_status" AS ENUM('queued', 'running', 'completed', 'failed', 'retrying', 'superseded', 'cancelled');
  CREATE TYPE "public"."enum_background_jobs_priority" AS ENUM('low', 'normal', 'high', 'urgent');
  CREATE TYPE "public"."enum_provisioning_logs_service" AS ENUM('resend', 'twilio', 'vercel', 'whatsapp', 'dns', 'system');
  CREATE TYPE "public"."enum_provisioning_logs_status" AS ENUM('started', 'success', 'failed');
  CREATE TYPE "public"."enum_users_role" AS ENUM('super-admin', 'tenant-admin');
  CREATE TABLE "tenants" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"company_name" varchar NOT NULL,
  	"locale" "enum_tenants_locale" DEFAULT 'de' NOT NULL,
  	"contact_info_email" varchar,
  	"contact_info_phone" varchar,
  	"contact_info_domain" varchar,
  	"slug" varchar NOT NULL,
  	"subscription_tier" "enum_tenants_subscription_tier" DEFAULT 'starter' NOT NULL,
  	"archived" boolean DEFAULT false,
  	"features_sms_enabled" boolean DEFAULT false,
  	"features_whatsapp_enabled" boolean DEFAULT false,
  	"email_domain_status" "enum_tenants_email_domain_status" DEFAULT 'not_configured',
  	"email_domain_reason" varchar,
  	"email_domain_error_message" varchar,
  	"email_domain_since" timestamp(3) with time zone,
  	"email_domain_last_checked_at" timestamp(3) with time zone,
  	"email_domain_next_check_at" timestamp(3) with time zone,
  	"email_domain_check_requested_at" timestamp(3) with time zone,
  	"email_domain_remote" jsonb,
  	"email_domain_sending_domain" varchar,
  	"email_domain_resend_domain_id" varchar,
  	"email_domain_dns_records" jsonb,
  	"email_domain_name_servers" jsonb,
  	"email_domain_verified_at" timestamp(3) with time zone,
  	"phone_number_status" "enum_tenants_phone_number_status" DEFAULT 'not_configured',
  	"phone_number_reason" varchar,
  	"phone_number_error_message" varchar,
  	"phone_number_since" timestamp(3) with time zone,
  	"phone_number_last_checked_at" timestamp(3) with time zone,
  	"phone_number_next_check_at" timestamp(3) with time zone,
  	"phone_number_check_requested_at" timestamp(3) with time zone,
  	"phone_number_remote" jsonb,
  	"phone_number_twilio_phone_number" varchar,
  	"phone_number_twilio_phone_sid" varchar,
  	"phone_number_capabilities_sms" boolean,
  	"phone_number_capabilities_voice" boolean,
  	"phone_number_capabilities_mms" boolean,
  	"phone_number_provisioned_at" timestamp(3) with time zone,
  	"website_domain_status" "enum_tenants_website_domain_status" DEFAULT 'not_configured',
  	"website_domain_reason" varchar,
  	"website_domain_error_message" varchar,
  	"website_domain_since" timestamp(3) with time zone,
  	"website_domain_last_checked_at" timestamp(3) with time zone,
  	"website_domain_next_check_at" timestamp(3) with time zone,
  	"website_domain_check_requested_at" timestamp(3) with time zone,
  	"website_domain_remote" jsonb,
  	"website_domain_custom_domain" varchar,
  	"website_domain_subdomain" varchar,
  	"website_domain_vercel_project_id" varchar,
  	"website_domain_ssl_certificate_status" "enum_tenants_website_domain_ssl_certificate_status",
  	"website_domain_ssl_certificate_expires_at" timestamp(3) with time zone,
  	"website_domain_dns_records" jsonb,
  	"website_domain_verified_at" timestamp(3) with time zone,
  	"whatsapp_business_status" "enum_tenants_whatsapp_business_status" DEFAULT 'not_configured',
  	"whatsapp_business_reason" varchar,
  	"whatsapp_business_error_message" varchar,
  	"whatsapp_business_since" timestamp(3) with time zone,
  	"whatsapp_business_last_checked_at" timestamp(3) with time zone,
  	"whatsapp_business_next_check_at" timestamp(3) with time zone,
  	"whatsapp_business_check_requested_at" timestamp(3) with time zone,
  	"whatsapp_business_remote" jsonb,
  	"whatsapp_business_phone_number_id" varchar,
  	"whatsapp_business_business_account_id" varchar,
  	"whatsapp_business_display_name" varchar,
  	"whatsapp_business_verified_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "background_jobs" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"type" "enum_background_jobs_type" NOT NULL,
  	"tenant_id" integer,
  	"status" "enum_background_jobs_status" DEFAULT 'queued' NOT NULL,
  	"priority" "enum_background_jobs_priority" DEFAULT 'normal' NOT NULL,
  	"attempts" numeric DEFAULT 0,
  	"max_attempts" numeric DEFAULT 3,
  	"scheduled_for" timestamp(3) with time zone,
  	"started_at" timestamp(3) with time zone,
  	"completed_at" timestamp(3) with time zone,
  	"error" varchar,
  	"steps" jsonb,
  	"result" jsonb,
  	"data" jsonb,
  	"key" varchar,
  	"dedupe_key" varchar,
  	"lease_token" varchar,
  	"lease_until" timestamp(3) with time zone,
  	"trigger_run_id" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "provisioning_logs" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"timestamp" timestamp(3) with time zone NOT NULL,
  	"tenant_id" integer,
  	"service" "enum_provisioning_logs_service" NOT NULL,
  	"action" varchar NOT NULL,
  	"status" "enum_provisioning_logs_status" NOT NULL,
  	"message" varchar,
  	"metadata" jsonb,
  	"job_id" integer
  );
  
  CREATE TABLE "users_tenants" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"tenant_id" integer NOT NULL
  );
  
  CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"role" "enum_users_role" DEFAULT 'tenant-admin' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "payload_kv" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" integer
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "background_jobs" ADD CONSTRAINT "background_jobs_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "provisioning_logs" ADD CONSTRAINT "provisioning_logs_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "provisioning_logs" ADD CONSTRAINT "provisioning_logs_job_id_background_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."background_jobs"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users_tenants" ADD CONSTRAINT "users_tenants_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users_tenants" ADD CONSTRAINT "users_tenants_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  CREATE UNIQUE INDEX "tenants_contact_info_contact_info_domain_idx" ON "tenants" USING btree ("contact_info_domain");
  CREATE UNIQUE INDEX "tenants_slug_idx" ON "tenants" USING btree ("slug");
  CREATE INDEX "tenants_updated_at_idx" ON "tenants" USING btree ("updated_at");
  CREATE INDEX "tenants_created_at_idx" ON "tenants" USING btree ("created_at");
  CREATE INDEX "background_jobs_tenant_idx" ON "background_jobs" USING btree ("tenant_id");
  CREATE UNIQUE INDEX "background_jobs_dedupe_key_idx" ON "background_jobs" USING btree ("dedupe_key");
  CREATE INDEX "background_jobs_updated_at_idx" ON "background_jobs" USING btree ("updated_at");
  CREATE INDEX "background_jobs_created_at_idx" ON "background_jobs" USING btree ("created_at");
  CREATE UNIQUE INDEX "background_jobs_one_running_per_key" ON "background_jobs" USING btree ("key") WHERE status = 'running';
  CREATE INDEX "background_jobs_waiting" ON "background_jobs" USING btree ("scheduled_for") WHERE status in ('queued', 'retrying');
  CREATE INDEX "background_jobs_running" ON "background_jobs" USING btree ("lease_until") WHERE status = 'running';
  CREATE INDEX "background_jobs_by_key" ON "background_jobs" USING btree ("key","id");
  CREATE INDEX "background_jobs_waiting_by_key" ON "background_jobs" USING btree ("key") WHERE status in ('queued', 'retrying');
  CREATE INDEX "provisioning_logs_tenant_idx" ON "provisioning_logs" USING btree ("tenant_id","id");
  CREATE INDEX "provisioning_logs_job_idx" ON "provisioning_logs" USING btree ("job_id");
  CREATE INDEX "users_tenants_order_idx" ON "users_tenants" USING btree ("_order");
  CREATE INDEX "users_tenants_parent_id_idx" ON "users_tenants" USING btree ("_parent_id");
  CREATE INDEX "users_tenants_tenant_idx" ON "users_tenants" USING btree ("tenant_id");
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "tenants" CASCADE;
  DROP TABLE "background_jobs" CASCADE;
  DROP TABLE "provisioning_logs" CASCADE;
  DROP TABLE "users_tenants" CASCADE;
  DROP TABLE "users_sessions" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TYPE "public"."enum_tenants_locale";
  DROP TYPE "public"."enum_tenants_subscription_tier";
  DROP TYPE "public"."enum_tenants_email_domain_status";
  DROP TYPE "public"."enum_tenants_phone_number_status";
  DROP TYPE "public"."enum_tenants_website_domain_status";
  DROP TYPE "public"."enum_tenants_website_domain_ssl_certificate_status";
  DROP TYPE "public"."enum_tenants_whatsapp_business_status";
  DROP TYPE "public"."enum_background_jobs_type";
  DROP TYPE "public"."enum_background_jobs_status";
  DROP TYPE "public"."enum_background_jobs_priority";
  DROP TYPE "public"."enum_provisioning_logs_service";
  DROP TYPE "public"."enum_provisioning_logs_status";
  DROP TYPE "public"."enum_users_role";`)
}
