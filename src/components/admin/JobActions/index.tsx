'use client'
import { Button, ConfirmationModal, useDocumentInfo, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { jobStatuses, type JobStatus } from '@/domain/jobs'
import { adminTexts } from '@/i18n/admin'
import { postAction } from '../postAction'
import { useAdminLocale } from '../useAdminLocale'
import './JobActions.css'

const CANCEL_MODAL = 'cancel-job'
const retryable: readonly JobStatus[] = ['failed', 'cancelled', 'retrying', 'queued']
const cancellable: readonly JobStatus[] = ['queued', 'retrying', 'running']

/** Retry and cancel a job. Its form is read-only, so there is no input that a refresh could disturb. */
export function JobActions() {
  const t = adminTexts[useAdminLocale()].job
  const { openModal } = useModal()
  const { status, answer, run } = useJob()
  if (!status) return null
  const [canRetry, canCancel] = [retryable.includes(status), cancellable.includes(status)]
  return (
    <div className="job-actions">
      {canRetry && (
        <Button size="small" margin={false} onClick={() => void run('retry')}>
          {t.retry}
        </Button>
      )}
      {canCancel && (
        <Button size="small" margin={false} buttonStyle="secondary" onClick={() => openModal(CANCEL_MODAL)}>
          {t.cancel}
        </Button>
      )}
      <p className="job-actions__answer" role="status">
        {answer ?? (canRetry || canCancel ? '' : t.nothingToDo)}
      </p>
      <ConfirmationModal
        modalSlug={CANCEL_MODAL}
        heading={t.cancelHeading}
        body={t.cancelBody}
        confirmLabel={t.cancelConfirm}
        cancelLabel={t.keep}
        onConfirm={() => run('cancel')}
      />
    </div>
  )
}

function useJob() {
  const texts = adminTexts[useAdminLocale()]
  const router = useRouter()
  const { data, id } = useDocumentInfo()
  const [answer, setAnswer] = useState<string | null>(null)
  const run = async (verb: 'retry' | 'cancel') => {
    const refusal = await postAction(`/api/background-jobs/${id}/${verb}`).catch(
      () => texts.card.actionFailed,
    )
    setAnswer(refusal ?? texts.job[verb === 'retry' ? 'retried' : 'cancelled'])
    router.refresh()
  }
  return { status: jobStatuses.find((status) => status === data?.['status']), answer, run }
}
